package io.portero.account;

import io.portero.shared.Ids;
import io.portero.shared.PortalId;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What [Accounts] does for one account, for the accounts of a whole file, a few thousand by one statement. Joins the caller's transaction.
@Component
public class ManyAccounts {

  private final JdbcClient jdbc;
  private final Clock clock;

  public ManyAccounts(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /// An account about to be made.
  ///
  /// @param logins all that it is to be found by
  public record Wanted(NewAccount account, List<LoginKey> logins) {}

  /// Whose each of the keys is; those that are nobody's are left out.
  public Map<LoginKey, Account> byKey(PortalId portal, Collection<LoginKey> keys) {
    Map<LoginKey, Account> found = new HashMap<>();
    Map<UUID, Account> read = new HashMap<>();
    jdbc.sql(
            """
            select l.key, a.* from account_login l join account a on a.id = l.account
            where l.portal = :portal and l.key = any(:keys)
            """)
        .param("portal", portal.value())
        .param("keys", keys.stream().map(LoginKey::value).toArray(String[]::new))
        .query((row, n) -> {
          Account account = AccountRow.read(row, n);
          return found.put(
              new LoginKey(row.getString("key")), read.computeIfAbsent(account.id(), _ -> account));
        })
        .list();
    return found;
  }

  /// Makes them all. Keys are taken in their own order, as [Accounts#create] takes them: two that want the same ones wait for each other in
  /// one direction only.
  ///
  /// @return their ids, in the order of `wanted`
  /// @throws org.springframework.dao.DuplicateKeyException if any key is another's by now: then the transaction can only be rolled back
  public List<UUID> create(List<Wanted> wanted) {
    List<UUID> ids = wanted.stream().map(_ -> Ids.next(clock)).toList();
    insert(ids, wanted.stream().map(Wanted::account).toList());
    insertLogins(ids, wanted);
    return ids;
  }

  private void insert(List<UUID> ids, List<NewAccount> accounts) {
    jdbc.sql(
            """
            insert into account (id, portal, kind, entity, member, name, user_name, document_type, document_number,
                                 email, mobile, status, created_at)
            select id, portal, kind, entity, member, name, user_name, document_type, document_number, email, mobile, status, :now
            from unnest(:ids, :portals, :kinds, :entities, :members, :names, :users, :documentTypes, :documentNumbers,
                        :emails, :mobiles, :statuses)
              as wanted (id, portal, kind, entity, member, name, user_name, document_type, document_number, email, mobile, status)
            """)
        .param("ids", ids.toArray(UUID[]::new))
        .param("portals", texts(accounts, a -> a.portal().value()))
        .param("kinds", texts(accounts, NewAccount::kind))
        .param("entities", texts(accounts, NewAccount::entity))
        .param("members", accounts.stream().map(NewAccount::member).toArray(UUID[]::new))
        .param("names", texts(accounts, NewAccount::name))
        .param("users", texts(accounts, NewAccount::userName))
        .param(
            "documentTypes",
            texts(accounts, a -> a.document() == null ? null : a.document().type()))
        .param(
            "documentNumbers",
            texts(accounts, a -> a.document() == null ? null : a.document().number()))
        .param("emails", texts(accounts, a -> a.email().value()))
        .param("mobiles", texts(accounts, a -> a.mobile() == null ? null : a.mobile().e164()))
        .param("statuses", texts(accounts, a -> a.status().name()))
        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
        .update();
  }

  private record Login(String portal, String key, UUID account) {}

  private void insertLogins(List<UUID> ids, List<Wanted> wanted) {
    List<Login> logins = new ArrayList<>();
    for (int i = 0; i < ids.size(); i++) {
      Wanted one = wanted.get(i);
      UUID id = ids.get(i);
      one.logins().stream()
          .distinct()
          .forEach(key -> logins.add(new Login(one.account().portal().value(), key.value(), id)));
    }
    logins.sort(Comparator.comparing(Login::key));
    jdbc.sql(
            """
            insert into account_login (portal, key, account)
            select portal, key, account
            from unnest(:portals, :keys, :accounts) with ordinality as l (portal, key, account, n) order by n
            """)
        .param("portals", texts(logins, Login::portal))
        .param("keys", texts(logins, Login::key))
        .param("accounts", logins.stream().map(Login::account).toArray(UUID[]::new))
        .update();
  }

  private static <T extends Object> String[] texts(List<T> of, Function<T, @Nullable String> text) {
    return of.stream().map(text).toArray(String[]::new);
  }
}
