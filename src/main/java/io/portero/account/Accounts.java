package io.portero.account;

import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.Ids;
import io.portero.shared.MobileNumber;
import io.portero.shared.PortalId;
import java.sql.Types;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/// The accounts of all portals. Its methods join the caller's transaction.
@Component
public class Accounts {

  private static final String NO_KEY = "-";

  private final JdbcClient jdbc;
  private final Clock clock;
  private final Domains domains;

  public Accounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
    this.domains = new Domains(jdbc, clock);
  }

  /// Makes an account that is found by all of `logins`. Of several that ask for one key at the same moment, the database lets
  /// exactly one have it (B10).
  ///
  /// @throws LoginTaken if any key is another's, or the member has an account; nothing is kept and the transaction goes on
  public Account create(NewAccount account, List<LoginKey> logins) {
    UUID id = Ids.next(clock);
    if (insert(id, account) == 0) {
      throw new LoginTaken();
    }
    String[] keys = keys(logins);
    if (insertLogins(account.portal(), id, keys).size() < keys.length) {
      jdbc.sql("delete from account where id = :id").param("id", id).update();
      throw new LoginTaken();
    }
    return find(id).orElseThrow();
  }

  private static String[] keys(List<LoginKey> logins) {
    return logins.stream().map(LoginKey::value).distinct().sorted().toArray(String[]::new);
  }

  /// @return those that nobody had
  private List<String> insertLogins(PortalId portal, UUID account, String[] keys) {
    return jdbc.sql(
            """
            insert into account_login (portal, key, account)
            select :portal, key, :account from unnest(:keys) with ordinality as k(key, n) order by n
            on conflict do nothing returning key
            """)
        .param("portal", portal.value())
        .param("account", account)
        .param("keys", keys)
        .query((row, _) -> String.valueOf(row.getString(1)))
        .list();
  }

  private int insert(UUID id, NewAccount account) {
    var document = account.document();
    var mobile = account.mobile();
    return jdbc.sql(
            """
            insert into account (id, portal, kind, entity, member, name, user_name, document_type, document_number,
                                 email, mobile, status, created_at)
            values (:id, :portal, :kind, :entity, :member, :name, :user, :documentType, :documentNumber,
                    :email, :mobile, :status, :now)
            on conflict do nothing
            """)
        .param("id", id)
        .param("portal", account.portal().value())
        .param("kind", account.kind())
        .param("entity", account.entity())
        .param("member", account.member())
        .param("name", account.name())
        .param("user", account.userName())
        .param("documentType", document == null ? null : document.type())
        .param("documentNumber", document == null ? null : document.number())
        .param("email", account.email().value())
        .param("mobile", mobile == null ? null : mobile.e164())
        .param("status", account.status().name())
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  /// The account of the first key that has one: one statement and one row to read, whatever the list, an empty one too, and
  /// whether or not there is such an account, so that its time tells nothing (security.md 1). To read a row takes 0.1 ms.
  public Optional<Account> find(PortalId portal, List<LoginKey> keys) {
    return find(portal, keys, "");
  }

  /// The same with its row locked until the transaction ends.
  public Optional<Account> findLocked(PortalId portal, List<LoginKey> keys) {
    return find(portal, keys, "for no key update of a");
  }

  private Optional<Account> find(PortalId portal, List<LoginKey> keys, String lock) {
    List<String> values =
        keys.isEmpty() ? List.of(NO_KEY) : keys.stream().map(LoginKey::value).toList();
    Account found =
        jdbc.sql(
                """
                with found as (
                  select a.* from unnest(:keys) with ordinality as k(key, n)
                  join account_login l on l.portal = :portal and l.key = k.key
                  join account a on a.id = l.account
                  order by k.n limit 1
                """
                    + lock
                    + """
                    )
                    select id, portal, kind, entity, member, name, user_name, document_type, document_number, email, mobile,
                      status, epoch, created_at, last_sign_in, previous_sign_in from found
                    union all
                    select cast(:nobody as uuid), :portal, '', '', null, 'Nadie', 'nadie', null, null, 'nadie@nadie.invalid', null,
                      'FROZEN', 0, timestamptz '1900-01-01', null, null
                    where not exists (select from found)
                    """)
            .param("keys", values.toArray(String[]::new))
            .param("portal", portal.value())
            .param("nobody", Ids.NOBODY)
            .query(AccountRow::read)
            .single();
    return Optional.of(found).filter(account -> !account.id().equals(Ids.NOBODY));
  }

  /// The accounts of a portal of which all is true that an operator says; empty parts ask for nothing.
  public List<Account> matching(
      PortalId portal, @Nullable DocumentNumber document, String user, String email) {
    return jdbc.sql(
            """
            select * from account where portal = :portal
              and (:number = '' or document_type = :type and document_number = :number)
              and (:user = '' or lower(user_name) = lower(:user)) and (:email = '' or email = :email)
            order by id limit 100
            """)
        .param("portal", portal.value())
        .param("type", document == null ? "" : document.type())
        .param("number", document == null ? "" : document.number())
        .param("user", user)
        .param("email", email)
        .query(AccountRow::read)
        .list();
  }

  /// Every account that any of the keys leads to: more than one where they are of several people.
  public List<Account> all(PortalId portal, List<LoginKey> keys) {
    return jdbc.sql(
            """
            select * from account where id in (select account from account_login where portal = :portal and key = any(:keys))
            order by id
            """)
        .param("portal", portal.value())
        .param("keys", keys.stream().map(LoginKey::value).toArray(String[]::new))
        .query(AccountRow::read)
        .list();
  }

  /// Lets an account be found by more keys; its row stays unlocked.
  ///
  /// @return how many it was not found by before
  /// @throws LoginTaken if any key is another's by now; none is kept and the caller's transaction goes on
  public int addLogins(Account account, List<LoginKey> logins) {
    List<String> added = insertLogins(account.portal(), account.id(), keys(logins));
    if (all(account.portal(), logins).size() > 1) {
      jdbc.sql("delete from account_login where portal = :portal and key = any(:keys)")
          .param("portal", account.portal().value())
          .param("keys", added.toArray(String[]::new))
          .update();
      throw new LoginTaken();
    }
    return added.size();
  }

  /// Keeps the document and user that an account's keys are made of, where it has none.
  public void complete(Account account, NewAccount now) {
    var document = now.document();
    jdbc.sql(
            """
            update account set user_name = case user_name when '' then :user else user_name end,
              document_type = coalesce(document_type, :type), document_number = coalesce(document_number, :number)
            where id = :id
              and (user_name = '' and :user <> '' or document_type is null and cast(:type as text) is not null)
            """)
        .param("user", now.userName())
        .param("type", document == null ? null : document.type(), Types.VARCHAR)
        .param("number", document == null ? null : document.number(), Types.VARCHAR)
        .param("id", account.id())
        .update();
  }

  public Optional<Account> find(UUID id) {
    return jdbc.sql("select * from account where id = :id")
        .param("id", id)
        .query(AccountRow::read)
        .optional();
  }

  /// The account with its row locked until the transaction ends.
  public Optional<Account> lock(UUID id) {
    return jdbc.sql("select * from account where id = :id for no key update")
        .param("id", id)
        .query(AccountRow::read)
        .optional();
  }

  /// The account made from a member (B14).
  public Optional<Account> ofMember(UUID member) {
    return jdbc.sql("select * from account where member = :member")
        .param("member", member)
        .query(AccountRow::read)
        .optional();
  }

  /// Whether nobody has the key at this moment; [#create] alone decides.
  public boolean isFree(PortalId portal, LoginKey key) {
    return jdbc.sql(
            "select not exists (select from account_login where portal = :portal and key = :key)")
        .param("portal", portal.value())
        .param("key", key.value())
        .query(Boolean.class)
        .single();
  }

  /// Locks the account's row until the transaction ends; false if it is not active.
  public boolean lockIfActive(UUID id) {
    return jdbc.sql("select 1 from account where id = :id and status = 'ACTIVE' for no key update")
        .param("id", id)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /// Whether the account's epoch is still this one.
  public boolean isAt(UUID id, int epoch) {
    return isOne(jdbc.sql("select 1 from account where id = :id and epoch = :epoch"), id, epoch);
  }

  /// The same, with the account's row locked until the transaction ends: then it stays this one as long.
  public boolean lockAt(UUID id, int epoch) {
    return isOne(
        jdbc.sql("select 1 from account where id = :id and epoch = :epoch for no key update"),
        id,
        epoch);
  }

  private static boolean isOne(StatementSpec statement, UUID id, int epoch) {
    return statement
        .param("id", id)
        .param("epoch", epoch)
        .query(Integer.class)
        .optional()
        .isPresent();
  }

  /// Takes over name and contact as an organisation says them now; the credential, the keys and the status stay. What else a change
  /// of contact means is [io.portero.journey.Corrections]' business, which alone calls this.
  public void correct(UUID id, String name, EmailAddress email, @Nullable MobileNumber mobile) {
    jdbc.sql("update account set name = :name, email = :email, mobile = :mobile where id = :id")
        .param("name", name)
        .param("email", email.value())
        .param("mobile", mobile == null ? null : mobile.e164())
        .param("id", id)
        .update();
  }

  /// Lets the account be found by a new key in the place of an old one, unless the new one is another's: then the old one stays.
  public void moveKey(Account account, LoginKey old, LoginKey now) {
    jdbc.sql(
            """
            update account_login set key = :now where portal = :portal and key = :old and account = :account
              and not exists (select from account_login where portal = :portal and key = :now)
            """)
        .param("portal", account.portal().value())
        .param("account", account.id())
        .param("old", old.value())
        .param("now", now.value())
        .update();
  }

  /// The accounts of a portal in the order in which they were made, some at a time.
  ///
  /// @param after the last one of the page before; null for the first page
  public List<Account> page(PortalId portal, @Nullable UUID after, int most) {
    return jdbc.sql(
            """
            select * from account where portal = :portal and id > coalesce(:after, '00000000-0000-0000-0000-000000000000'::uuid)
            order by id limit :most
            """)
        .param("portal", portal.value())
        .param("after", after)
        .param("most", most)
        .query(AccountRow::read)
        .list();
  }

  Domains domains() {
    return domains;
  }
}
