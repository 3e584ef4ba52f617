package io.portero.walk;

import io.portero.support.Inbox;
import io.portero.support.Person;
import io.portero.support.Sample;
import io.portero.support.Server;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.jdbc.core.simple.JdbcClient;

/// A member of a cooperative who has no account yet, and the way through `multiportal`'s registration, page by page.
final class Newcomer {

  static final String ISSUED = "2009-07-24";
  static final String IMAGE = "sunflower";
  static final String PHRASE = "El patio olía a guayaba";
  static final String PIN = "7306";

  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Server server;
  final int number = COUNT.incrementAndGet();
  final String cc = String.valueOf(1_020_000_000 + number);
  final String mobile = "300" + (4_000_000 + number);
  final String email = "socia" + number + "@correo.example";

  /// Of Cooperativa La Sabana.
  Newcomer(Server server) {
    this.server = server;
    new Sample(server)
        .member("coopsabana", cc, ISSUED, "Luz Marina Cárdenas", "+57" + mobile, email);
  }

  String userName() {
    return "socia." + number;
  }

  UUID memberId() {
    return server
        .bean(JdbcClient.class)
        .sql("select id from member where document_number = ?")
        .param(cc)
        .query((rs, _) -> rs.getObject("id", UUID.class))
        .single();
  }

  /// The first page's fields, as this member writes them.
  String[] data() {
    return new String[] {
      "entity",
      "coopsabana",
      "documentType",
      "CC",
      "documentNumber",
      cc,
      "issuedOn",
      ISSUED,
      "mobile",
      mobile,
      "email",
      email
    };
  }

  /// The same, but for one field.
  String[] dataBut(String field, String value) {
    String[] data = data();
    for (int i = 0; i < data.length; i += 2) {
      data[i + 1] = data[i].equals(field) ? value : data[i + 1];
    }
    return data;
  }

  /// None of it right, but for one field.
  String[] wrongBut(String field, String value) {
    String[] data = dataBut(field, value);
    data[9] = "3019999999";
    return data;
  }

  /// Each page of the registration, reached by what comes before it.
  Person.Page toData(Person person) {
    return person.open("/multiportal/register");
  }

  Person.Page toConsent(Person person) {
    return toData(person).press("Continuar", data());
  }

  Person.Page toCode(Person person) {
    return toConsent(person).press("Aceptar", "consent-data", "yes", "consent-messages", "yes");
  }

  Person.Page toPicture(Person person) {
    Person.Page page = toCode(person);
    return page.press("Enviar", "code", code());
  }

  Person.Page toUser(Person person) {
    return toPicture(person).press("Aceptar", "image", IMAGE, "phrase", PHRASE);
  }

  Person.Page toEnd(Person person) {
    return toUser(person).press("Finalizar", credentials(userName()));
  }

  static String[] credentials(String userName) {
    return new String[] {"userName", userName, "secret", PIN, "secretAgain", PIN};
  }

  /// The newest code that came by SMS.
  String code() {
    return code(1);
  }

  /// The newest code, once as many messages with a code have come.
  String code(int count) {
    return new Inbox(server).awaitCode("+57" + mobile, count);
  }

  /// Rows that hold something of this registration, by table.
  Map<String, Long> traces(UUID journey) {
    return Map.of(
        "journey", count("select count(*) from journey where id = ?", journey),
        "consent",
            count("select count(*) from consent where subject in (?, ?)", journey, memberId()),
        "account", count("select count(*) from account where member = ?", memberId()));
  }

  private long count(String sql, Object... params) {
    return server.bean(JdbcClient.class).sql(sql).params(params).query(Long.class).single();
  }
}
