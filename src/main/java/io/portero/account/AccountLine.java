package io.portero.account;

import io.portero.csv.CsvFields;
import io.portero.csv.CsvRow;
import io.portero.csv.LineProblem;
import io.portero.csv.Numbers;
import io.portero.csv.OddLetters;
import io.portero.portal.AccountKind;
import io.portero.portal.DocumentType;
import io.portero.portal.Portal;
import io.portero.shared.Bilingual;
import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.MobileNumber;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Understands one line of a file of accounts (`accounts import`): the header names the columns of [#REQUIRED] and [#OPTIONAL].
public final class AccountLine {

  public static final List<String> REQUIRED = List.of("name", "email");
  public static final List<String> OPTIONAL =
      List.of("kind", "documentType", "documentNumber", "user", "mobile", "passwordHash");

  private static final int MAX_NAME = 200;
  private static final Bilingual NUMBER =
      new Bilingual(
          "is no number of this type of document", "no es un número de este tipo de documento");
  private static final Bilingual USER =
      new Bilingual(
          "is no user name of at most 100 characters", "no es un usuario de máximo 100 caracteres");
  private static final Bilingual NAME =
      new Bilingual(
          "is longer than " + MAX_NAME + " characters", "tiene más de " + MAX_NAME + " caracteres");
  private static final Bilingual MOBILE =
      new Bilingual("is no mobile number", "no es un número de celular");
  private static final Bilingual EMAIL =
      new Bilingual("is no e-mail address", "no es un correo electrónico");
  private static final Bilingual HASH =
      new Bilingual(
          "is no hash of bcrypt, PBKDF2, scrypt, salted SHA, SHA-crypt, Argon2 or phpass that can be taken, or too dear a one",
          "no es un hash de bcrypt, PBKDF2, scrypt, SHA con sal, SHA-crypt, Argon2 o phpass que se pueda usar, o es demasiado costoso");

  private final Portal portal;
  private final Predicate<String> isHash;
  private final Bilingual unknownKind;
  private final OddLetters oddLetters = new OddLetters();

  /// @param isHash whether the hash of a password can be taken over
  public AccountLine(Portal portal, Predicate<String> isHash) {
    this.portal = portal;
    this.isHash = isHash;
    this.unknownKind = oneOf(portal.identity().kinds().stream().map(AccountKind::id).toList());
  }

  /// A good line.
  ///
  /// @param passwordHash from the system that it comes from; empty if it gives none
  public record Values(NewAccount account, List<LoginKey> logins, Optional<String> passwordHash) {}

  /// @param values null if the line is bad, @param flaws empty if it is good
  public record Reading(@Nullable Values values, List<LineProblem> flaws) {}

  public Reading read(CsvRow row) {
    CsvFields fields = new CsvFields(row);
    boolean noKind = row.get("kind").isEmpty();
    AccountKind kind =
        noKind
            ? portal.identity().kinds().getFirst()
            : fields.required("kind", unknownKind, this::kind);
    DocumentNumber document = document(row, fields, kind);
    String user = fields.optional("user", USER, u -> LoginKey.tidyUser(u).map(_ -> u));
    String name =
        fields.required("name", NAME, n -> Optional.of(n).filter(t -> t.length() <= MAX_NAME));
    EmailAddress email = fields.required("email", EMAIL, EmailAddress::read);
    MobileNumber mobile =
        fields.optional("mobile", t -> Numbers.why(t, MOBILE), MobileNumber::read);
    String hash = fields.optional("passwordHash", HASH, h -> Optional.of(h).filter(isHash));
    if (name != null) {
      oddLetters.look(row.line(), name);
    }
    if (!fields.flaws().isEmpty() || kind == null || name == null || email == null) {
      return new Reading(null, fields.flaws());
    }
    var status = hash == null ? Account.Status.IMPORTED : Account.Status.ACTIVE;
    String userName = user == null ? "" : user;
    var account =
        new NewAccount(
            portal.id(), kind.id(), "", null, name, userName, document, email, mobile, status);
    return withLogins(row, kind, account, Optional.ofNullable(hash));
  }

  public OddLetters oddLetters() {
    return oddLetters;
  }

  private static Reading withLogins(
      CsvRow row, AccountKind kind, NewAccount account, Optional<String> hash) {
    try {
      var logins = LoginKeys.of(kind, account.document(), account.userName(), account.email());
      return new Reading(new Values(account, logins, hash), List.of());
    } catch (IllegalArgumentException e) {
      Bilingual needs =
          switch (kind.form()) {
            case DOCUMENT_AND_USER ->
                new Bilingual("needs a document and a user", "necesita documento y usuario");
            case USER -> new Bilingual("needs a user", "necesita usuario");
            case DOCUMENT_OR_USER ->
                new Bilingual("needs a document or a user", "necesita documento o usuario");
            case EMAIL -> new Bilingual("needs an e-mail address", "necesita correo electrónico");
          };
      return new Reading(null, List.of(LineProblem.ofLine(row.line(), needs)));
    }
  }

  private @Nullable DocumentNumber document(
      CsvRow row, CsvFields fields, @Nullable AccountKind kind) {
    if (row.get("documentNumber").isEmpty()) {
      return null;
    }
    List<String> allowed =
        kind == null || kind.documentTypes().isEmpty()
            ? portal.identity().documentTypes().stream().map(DocumentType::id).toList()
            : kind.documentTypes();
    DocumentType type =
        fields.required(
            "documentType",
            _ -> oneOf(allowed),
            text ->
                portal.identity().documentTypes().stream()
                    .filter(t -> t.isCalled(text) && allowed.contains(t.id()))
                    .findFirst());
    return fields.required(
        "documentNumber",
        text -> Numbers.why(text, NUMBER),
        text -> type == null ? DocumentNumber.read("", text) : type.read(text));
  }

  private Optional<AccountKind> kind(String text) {
    return portal.identity().kinds().stream()
        .filter(kind -> kind.id().equalsIgnoreCase(text))
        .findFirst();
  }

  private static Bilingual oneOf(List<String> ids) {
    String known = String.join(", ", ids);
    return new Bilingual("must be one of " + known, "debe ser uno de " + known);
  }
}
