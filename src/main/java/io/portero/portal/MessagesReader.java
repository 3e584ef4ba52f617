package io.portero.portal;

import io.portero.portal.file.FrontMatter;
import io.portero.portal.file.Gsm7;
import io.portero.portal.file.Markdown;
import io.portero.portal.file.Node.Scalar;
import io.portero.portal.file.Place;
import io.portero.portal.file.PlaceholderCheck;
import io.portero.portal.file.Report;
import io.portero.portal.file.Source;
import io.portero.portal.file.YamlFields;
import io.portero.shared.Language;
import io.portero.shared.Placeholders;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/// `messages/{name}.{language}.md`: the portal's own templates laid over the product's.
final class MessagesReader {

  /// Stand-ins as long as what they stand for can be.
  private static final Map<String, String> LONGEST =
      Map.of(
          "code",
          "123456",
          "lasts",
          "10 minutos",
          "user",
          "maria.fernanda.quintero",
          "helpPhones",
          "317 442 4530",
          "requestedAt",
          "24-02-2023 13:46:38",
          "secretLong",
          "clave de 12 números");

  /// What must not stand in an SMS: it may hold accents, or is too long.
  private static final Set<String> NOT_BY_SMS =
      Set.of(
          "portal",
          "name",
          "at",
          "expiresAt",
          "place",
          "browser",
          "device",
          "link",
          "notMe",
          "helpEmail");

  private final Folder folder;
  private final String smsSender;
  private final SecretPolicy policy;
  private final Report report;

  /// @param smsSender stands before each SMS that does not begin with it
  MessagesReader(Folder folder, String smsSender, SecretPolicy policy) {
    this.folder = folder;
    this.smsSender = smsSender;
    this.policy = policy;
    this.report = folder.report();
  }

  Map<String, MessageTemplate> read(List<Language> languages) {
    Map<String, MessageTemplate> messages = new HashMap<>(Product.get().messages());
    Map<String, Map<Language, MessageTemplate.Text>> own = new TreeMap<>();
    for (String file : folder.names("messages")) {
      String[] parts = file.split("\\.", -1);
      Optional<Language> language = parts.length == 3 ? Language.of(parts[1]) : Optional.empty();
      if (language.isEmpty() || !parts[2].equals("md") || !languages.contains(language.get())) {
        report.error(folder.place("messages/" + file), "message-file-name");
      } else if (!Messages.NAMES.contains(parts[0])) {
        YamlFields.unknown(
            report,
            folder.place("messages/" + file),
            "unknown-message",
            parts[0],
            Set.copyOf(Messages.NAMES));
      } else {
        folder
            .read("messages/" + file)
            .flatMap(source -> text(parts[0], source))
            .ifPresent(text ->
                own.computeIfAbsent(parts[0], _ -> new EnumMap<>(Language.class))
                    .put(language.get(), text));
      }
    }
    own.forEach((name, texts) -> {
      missing(name, languages);
      messages.put(name, new MessageTemplate(name, texts));
    });
    messages.replaceAll((_, template) -> inWords(template));
    return Map.copyOf(messages);
  }

  private MessageTemplate inWords(MessageTemplate template) {
    Map<Language, MessageTemplate.Text> texts = new EnumMap<>(Language.class);
    template
        .texts()
        .forEach(
            (language, text) -> texts.put(language, SecretWords.of(policy, language).fill(text)));
    return new MessageTemplate(template.name(), texts);
  }

  private void missing(String name, List<Language> languages) {
    for (Language language : languages) {
      String file = "messages/" + name + "." + language.code() + ".md";
      if (!folder.has(file)) {
        report.error(folder.place(file), "missing-file");
      }
    }
  }

  private Optional<MessageTemplate.Text> text(String name, Source source) {
    return FrontMatter.read(source, report)
        .map(matter -> {
          YamlFields f = matter.fields();
          String subject = f.text("subject", "…");
          Optional<Scalar> sms = f.optional("sms");
          f.finish();
          Markdown.html(matter.body(), source.name(), matter.bodyLine(), report);
          check(name, source, matter, subject, sms);
          return new MessageTemplate.Text(
              subject, matter.body().strip(), sms.map(Scalar::value).map(String::strip));
        });
  }

  private void check(
      String name, Source source, FrontMatter matter, String subject, Optional<Scalar> sms) {
    Set<String> known = Messages.placeholders(name);
    Place subjectPlace = matter.fields().place("subject");
    PlaceholderCheck.check(subject, subjectPlace, known, report);
    if (subject.length() > 120 || subject.contains("\n") || subject.contains("{code}")) {
      report.error(subjectPlace, "message-subject");
    }
    PlaceholderCheck.check(matter.body(), source.name(), matter.bodyLine(), known, report);
    Set<String> missing = new TreeSet<>(Messages.needed(name));
    missing.removeAll(PlaceholderCheck.in(matter.body()));
    Place body = Place.of(source.name(), matter.bodyLine());
    missing.forEach(m -> report.error(body, "message-needs", "placeholder", m));
    sms.ifPresent(s -> sms(s, known));
  }

  private void sms(Scalar sms, Set<String> known) {
    String text = sms.value().strip();
    Set<String> fit = new TreeSet<>(known);
    fit.removeAll(NOT_BY_SMS);
    PlaceholderCheck.check(text, sms.place(), fit, report);
    OptionalInt foreign = Gsm7.firstForeign(text);
    if (foreign.isPresent()) {
      report.error(sms.place(), "sms-character", "character", text.charAt(foreign.getAsInt()));
    }
    String named = text.startsWith(smsSender) ? text : smsSender + ": " + text;
    String filled = Placeholders.fill(named, p -> LONGEST.getOrDefault(p, "portal.example.co"));
    int units = Gsm7.units(filled);
    if (units > Gsm7.MOST) {
      report.error(
          sms.place(), "sms-length", "units", units, "most", Gsm7.MOST, "over", units - Gsm7.MOST);
    }
  }
}
