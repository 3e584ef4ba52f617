package io.portero.config;

import io.portero.account.Account;
import io.portero.account.AccountStates;
import io.portero.account.Accounts;
import io.portero.account.LoginKeys;
import io.portero.account.NewAccount;
import io.portero.credential.Credentials;
import io.portero.credential.Hashed;
import io.portero.member.Member;
import io.portero.member.Members;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.recognition.Recognitions;
import io.portero.shared.DocumentNumber;
import io.portero.shared.EmailAddress;
import io.portero.shared.Ids;
import io.portero.shared.MobileNumber;
import io.portero.shared.PortalId;
import io.portero.shared.Secret;
import io.portero.terminal.Localized;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// The sample people of the three portals. A portal that is not there, or was changed beyond them, gets none.
@Component
class SampleAccounts {

  static final Secret PASSWORD = Secret.of("Cafe-Tinto.47");
  static final Secret PIN = Secret.of("5831");

  private static final DocumentNumber NIT = new DocumentNumber("NIT", "900102030");
  private static final String PICTURE = "owl";
  private static final String PHRASE = "La casa azul de la abuela";

  /// Enough colleagues for the domain of their address to be shown (A5).
  private static final List<String> COLLEAGUES =
      List.of(
          "acastro",
          "bmoreno",
          "clopez",
          "dgarcia",
          "emartinez",
          "frojas",
          "gsuarez",
          "hortiz",
          "iramirez",
          "jcardona",
          "kmejia",
          "lsalazar",
          "mvargas",
          "nquintero",
          "oherrera",
          "pcastillo",
          "qmedina",
          "rpineda",
          "ssierra",
          "tbeltran",
          "uacosta",
          "vnavarro",
          "wgil",
          "ycorrea");

  private final Portals portals;
  private final Members members;
  private final Accounts accounts;
  private final AccountStates states;
  private final Credentials credentials;
  private final Recognitions recognitions;
  private final Clock clock;

  SampleAccounts(
      Portals portals,
      Members members,
      Accounts accounts,
      AccountStates states,
      Credentials credentials,
      Recognitions recognitions,
      Clock clock) {
    this.portals = portals;
    this.members = members;
    this.accounts = accounts;
    this.states = states;
    this.credentials = credentials;
    this.recognitions = recognitions;
    this.clock = clock;
  }

  /// Joins the caller's transaction.
  void make(Hashed password, Hashed pin) {
    with("alianza", "company", portal -> companies(portal, password));
    with("multiportal", "member", portal -> members(portal, pin));
    with("facturatech", "client", portal -> clients(portal, password));
  }

  /// What to type, for the start's last words.
  List<String> lines() {
    String password = PASSWORD.reveal();
    String pin = PIN.reveal();
    return List.of(
        Localized.text("People to try:", "Personas para ensayar:"),
        Localized.text(
            "  alianza        NIT 900102030, user jperez, password %s",
            "  alianza        NIT 900102030, usuario jperez, contraseña %s", password),
        Localized.text(
            "  multiportal    user cgomez, PIN %s",
            "  multiportal    usuario cgomez, clave %s", pin),
        Localized.text(
            "    to register  Alianza, CC 52890417, issued 2004-08-17, mobile 317 555 0142, ana.rojas@correo.example",
            "    registro     Alianza, CC 52890417, expedida el 2004-08-17, celular 317 555 0142, ana.rojas@correo.example"),
        Localized.text(
            "  facturatech    client 900102030, password %s (mail: pagos.jperez@gmail.com)",
            "  facturatech    cliente 900102030, contraseña %s (correo: pagos.jperez@gmail.com)",
            password),
        Localized.text(
            "    supplier     ventas@papeleria.example, password %s",
            "    proveedor    ventas@papeleria.example, contraseña %s", password));
  }

  private void companies(Portal portal, Hashed password) {
    Account juan =
        account(portal, "company", null, "Juan Pérez", "jperez", NIT, "tesoreria@alianza.com.co");
    activate(juan, password);
    for (String user : COLLEAGUES) {
      account(portal, "company", null, user, user, NIT, user + "@alianza.com.co");
    }
  }

  private void members(Portal portal, Hashed pin) {
    member(
        portal,
        "52890417",
        "2004-08-17",
        "Ana María Rojas",
        "+573175550142",
        "ana.rojas@correo.example");
    Member carlos =
        member(
            portal,
            "79541236",
            "1993-03-09",
            "Carlos Gómez",
            "+573105550178",
            "carlos.gomez@correo.example");
    Account account =
        account(
            portal,
            "member",
            carlos,
            carlos.name(),
            "cgomez",
            carlos.document(),
            carlos.email().value());
    activate(account, pin);
    recognitions.choose(portal.id(), account.id(), PICTURE, PHRASE);
  }

  private void clients(Portal portal, Hashed password) {
    activate(
        account(
            portal, "client", null, "Comercial Pérez S.A.S.", "", NIT, "pagos.jperez@gmail.com"),
        password);
    activate(
        account(
            portal, "supplier", null, "Papelería El Punto", "", null, "ventas@papeleria.example"),
        password);
  }

  private void activate(Account account, Hashed secret) {
    credentials.replace(account.id(), secret);
    states.openImported(account.id());
  }

  private Member member(
      Portal portal, String number, String issuedOn, String name, String mobile, String email) {
    Member member =
        new Member(
            Ids.next(clock),
            portal.id(),
            "alianza",
            new DocumentNumber("CC", number),
            LocalDate.parse(issuedOn),
            name,
            new MobileNumber(mobile),
            new EmailAddress(email),
            0);
    members.add(member, Instant.now(clock));
    return member;
  }

  private Account account(
      Portal portal,
      String kind,
      @Nullable Member member,
      String name,
      String user,
      @Nullable DocumentNumber document,
      String email) {
    var address = new EmailAddress(email);
    var logins = LoginKeys.of(portal.kind(kind), document, user, address);
    return accounts.create(
        new NewAccount(
            portal.id(),
            kind,
            member == null ? "" : member.entity(),
            member == null ? null : member.id(),
            name,
            user,
            document,
            address,
            member == null ? null : member.mobile(),
            Account.Status.IMPORTED),
        logins);
  }

  private void with(String id, String kind, Consumer<Portal> make) {
    portals
        .find(new PortalId(id))
        .filter(portal -> portal.identity().kinds().stream().anyMatch(k -> k.id().equals(kind)))
        .ifPresent(make);
  }
}
