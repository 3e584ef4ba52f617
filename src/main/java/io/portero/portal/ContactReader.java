package io.portero.portal;

import io.portero.portal.file.Gsm7;
import io.portero.portal.file.Node;
import io.portero.portal.file.Node.Scalar;
import io.portero.portal.file.Place;
import io.portero.portal.file.Report;
import io.portero.portal.file.YamlFields;
import io.portero.shared.EmailAddress;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How people reach the organisation (C10) and who its messages come from: `contact` and `mail` of `portal.yaml`.
final class ContactReader {

  private static final Pattern DIAL = Pattern.compile("\\+[1-9][0-9]{6,14}");
  private static final int MOST_SENDER = 11;

  private final Report report;

  ContactReader(Report report) {
    this.report = report;
  }

  Contact read(YamlFields f) {
    String email = f.optional("email").flatMap(this::email).orElse("");
    List<Contact.Phone> phones =
        f.node("phones").map(n -> f.list(n, this::phone)).orElse(List.of());
    String tutorials = f.optional("tutorials").flatMap(this::link).orElse("");
    String whatsapp = f.optional("whatsapp").flatMap(this::number).orElse("");
    if (email.isEmpty() && phones.isEmpty() && whatsapp.isEmpty()) {
      report.error(f.place(), "no-contact");
    }
    f.finish();
    return new Contact(email, phones, tutorials, whatsapp);
  }

  private Optional<Contact.Phone> phone(Node node) {
    YamlFields f = YamlFields.of(node, report);
    String place = f.optionalText("place");
    String number = f.text("number", "(604) 609 00 04");
    String dial = f.optional("dial").map(Scalar::value).orElse(dial(number));
    if (!number.isEmpty() && !DIAL.matcher(dial).matches()) {
      report.error(f.place("dial"), "not-a-dial", "value", dial);
    }
    f.finish();
    return Optional.of(new Contact.Phone(place, number, dial));
  }

  private Optional<String> number(Scalar written) {
    String dial = dial(written.value());
    if (!DIAL.matcher(dial).matches()) {
      report.error(written.place(), "not-a-whatsapp", "value", written.value());
      return Optional.empty();
    }
    return Optional.of(dial);
  }

  /// Ten digits are Colombia's.
  private static String dial(String number) {
    String digits = number.replaceAll("[^0-9]", "");
    return (number.strip().startsWith("+") ? "+" : digits.length() == 10 ? "+57" : "") + digits;
  }

  private Optional<String> link(Scalar written) {
    if (!written.value().matches("https://[^\\s\"<>]+")) {
      report.error(written.place(), "not-a-link", "value", written.value());
      return Optional.empty();
    }
    return Optional.of(written.value());
  }

  private Optional<String> email(Scalar written) {
    Optional<EmailAddress> read = EmailAddress.read(written.value());
    if (read.isEmpty()) {
      report.error(written.place(), "not-an-email", "value", written.value());
    }
    return read.map(EmailAddress::value);
  }

  MailSettings sender(YamlFields f) {
    String name = f.text("fromName", "Alianza en línea");
    f.required("fromAddress", "avisos@ejemplo.com");
    String address = f.optional("fromAddress").flatMap(this::email).orElse("");
    String sender = f.text("smsSender", "Alianza");
    Place place = f.place("smsSender");
    if (sender.length() > MOST_SENDER || Gsm7.firstForeign(sender).isPresent()) {
      report.error(place, "sms-sender", "value", sender, "most", MOST_SENDER);
    }
    int perDay = f.number("smsPerDay", MailSettings.SMS_PER_DAY, 1, MailSettings.MOST_SMS_PER_DAY);
    f.finish();
    return new MailSettings(name, address, sender, perDay);
  }
}
