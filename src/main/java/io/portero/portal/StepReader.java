package io.portero.portal;

import io.portero.portal.file.Node;
import io.portero.portal.file.Node.Entry;
import io.portero.portal.file.Node.Mapping;
import io.portero.portal.file.Node.Scalar;
import io.portero.portal.file.Place;
import io.portero.portal.file.Report;
import io.portero.portal.file.YamlFields;
import io.portero.shared.Channel;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;

/// One step of a journey from its YAML: `- authenticate` or `- prove-by-link: {lifetime: 30m}`.
final class StepReader {

  private static final Duration LONGEST_BY_MAIL = Duration.ofDays(1);
  private static final Duration LONGEST_INVITATION = Duration.ofDays(7);
  private static final CodeSpec SENT =
      new CodeSpec(CodeSpec.DIGITS, 6, CodeSpec.USUAL_LIFE, 3, Duration.ofSeconds(60), 10);
  private static final Map<String, String> ALPHABETS =
      Map.of("digits", CodeSpec.DIGITS, "letters-and-digits", CodeSpec.LETTERS_AND_DIGITS);
  private static final Map<String, Channel> CHANNELS =
      Map.of("email", Channel.EMAIL, "sms", Channel.SMS);
  static final Set<String> NAMES =
      new TreeSet<>(
          Set.of(
              "identify",
              "match-member",
              "describe",
              "consent",
              "prove-contact",
              "prove-by-link",
              "reset-by-code",
              "authenticate",
              "know-device",
              "choose-recognition",
              "choose-credentials",
              "finish"));

  private final JourneyKind journey;
  private final StepVocabulary known;
  private final Report report;

  StepReader(JourneyKind journey, StepVocabulary known, Report report) {
    this.journey = journey;
    this.known = known;
    this.report = report;
  }

  /// A step and where it stands, for the rules of journeys.
  record Placed(Step step, Place place) {}

  Optional<Placed> read(Node node) {
    return switch (node) {
      case Scalar name -> step(name, YamlFields.none(name.place(), report), Optional.empty());
      case Mapping m when m.entries().size() == 1 -> {
        Entry entry = m.entries().getFirst();
        boolean list = entry.value() instanceof Node.Sequence;
        YamlFields fields =
            list
                ? YamlFields.none(entry.value().place(), report)
                : YamlFields.of(entry.value(), report);
        yield step(entry.key(), fields, list ? Optional.of(entry.value()) : Optional.empty());
      }
      default -> {
        report.error(node.place(), "not-a-step", "known", String.join(", ", NAMES));
        yield Optional.empty();
      }
    };
  }

  private Optional<Placed> step(Scalar name, YamlFields fields, Optional<Node> list) {
    Optional<Step> step =
        switch (name.value()) {
          case "identify" -> Optional.of(identify(fields));
          case "match-member" -> Optional.of(matchMember(fields));
          case "describe" -> Optional.of(describe(fields));
          case "consent" -> Optional.of(consent(name, list));
          case "prove-contact" -> Optional.of(proveContact(fields));
          case "prove-by-link" -> Optional.of(proveByLink(fields));
          case "reset-by-code" -> Optional.of(resetByCode(fields));
          case "authenticate" -> Optional.of(authenticate(fields));
          case "know-device" -> Optional.of(knowDevice(fields));
          case "choose-recognition" -> Optional.of(new Step.ChooseRecognition());
          case "choose-credentials" -> Optional.of(chooseCredentials(fields));
          case "finish" -> Optional.of(finish(fields));
          default -> Optional.empty();
        };
    if (step.isEmpty()) {
      YamlFields.unknown(report, name.place(), "unknown-step", name.value(), NAMES);
      return Optional.empty();
    }
    if (list.isPresent() && !(step.get() instanceof Step.Consent)) {
      report.error(list.get().place(), "not-a-mapping");
    }
    fields.finish();
    return Optional.of(new Placed(step.get(), name.place()));
  }

  private Step identify(YamlFields f) {
    return new Step.Identify(
        kinds(f), f.flag("email", false), f.flag("haveCode", false), known.captchas().of(f, false));
  }

  private Step matchMember(YamlFields f) {
    List<String> types = known.documentTypes(f, "documentTypes");
    return new Step.MatchMember(
        types.isEmpty() ? List.copyOf(known.documentTypes().keySet()) : types,
        known.captchas().of(f, true));
  }

  private Step describe(YamlFields f) {
    f.required("kind", first(known.kinds().keySet()));
    f.required("documentType", first(known.documentTypes().keySet()));
    String kind = f.choice("kind", same(known.kinds().keySet())).orElse("");
    String type = f.choice("documentType", same(known.documentTypes().keySet())).orElse("");
    return new Step.Describe(kind, type, known.captchas().of(f, true));
  }

  private Step consent(Scalar name, Optional<Node> list) {
    if (list.isEmpty()) {
      report.error(name.place(), "consent-list");
      return new Step.Consent(List.of());
    }
    YamlFields reader = YamlFields.none(name.place(), report);
    return new Step.Consent(reader.list(list.get(), item -> Optional.of(item(item))));
  }

  private Step.Consent.Item item(Node node) {
    YamlFields f = YamlFields.of(node, report);
    String purpose = f.text("purpose", "data");
    f.required("document", first(known.legal()));
    String document = f.choice("document", same(known.legal())).orElse("");
    boolean required = f.flag("required", false);
    f.finish();
    return new Step.Consent.Item(purpose, document, required);
  }

  private Step proveContact(YamlFields f) {
    List<Channel> channels = channels(f);
    return new Step.ProveContact(
        channels, budgeted(f, code(f, SENT, longest(channels)), GuessBudgets::ofCode));
  }

  /// Its code counts together with the password or PIN before it: see [GuessBudgets#ofSignIn]. So it has no exception of its
  /// own, and never lives long.
  private Step knowDevice(YamlFields f) {
    List<Channel> channels = channels(f);
    return new Step.KnowDevice(
        channels,
        code(f, SENT, CodeSpec.USUAL_LIFE),
        f.duration("remember", Duration.ofDays(90), Duration.ofDays(1), Duration.ofDays(365)));
  }

  private static List<Channel> channels(YamlFields f) {
    f.required("channels", "[sms, email]");
    return f.words("channels").stream()
        .flatMap(w -> f.choice(w, CHANNELS).stream())
        .distinct()
        .toList();
  }

  private static Duration longest(List<Channel> channels) {
    return channels.contains(Channel.SMS) ? CodeSpec.USUAL_LIFE : LONGEST_BY_MAIL;
  }

  private Step proveByLink(YamlFields f) {
    Duration longest = journey == JourneyKind.INVITE ? LONGEST_INVITATION : LONGEST_BY_MAIL;
    f.required("lifetime", "30m");
    return new Step.ProveByLink(
        f.duration("lifetime", Duration.ofMinutes(30), Duration.ofMinutes(5), longest));
  }

  private Step resetByCode(YamlFields f) {
    CodeSpec preset =
        new CodeSpec(
            CodeSpec.LETTERS_AND_DIGITS, 5, CodeSpec.USUAL_LIFE, 5, Duration.ofSeconds(60), 3);
    return new Step.ResetByCode(
        budgeted(f, code(f, preset, LONGEST_BY_MAIL), GuessBudgets::ofCodeAnywhere),
        known.captchas().of(f, true));
  }

  private Step authenticate(YamlFields f) {
    List<String> kinds = journey == JourneyKind.SIGN_IN ? kinds(f) : List.of();
    return new Step.Authenticate(kinds, f.flag("recognition", false));
  }

  private Step chooseCredentials(YamlFields f) {
    List<String> accept =
        f.words("accept").stream()
            .flatMap(w -> f.choice(w, same(known.legal())).stream())
            .distinct()
            .toList();
    return new Step.ChooseCredentials(f.flag("userName", false), accept);
  }

  private Step finish(YamlFields f) {
    List<String> kinds = known.kinds(f, "signInAs");
    return new Step.Finish(f.flag("dialog", false), kinds);
  }

  /// A code that alone proves who is there must be within its budget and not live long, or say why it is not so.
  private CodeSpec budgeted(
      YamlFields f, CodeSpec code, BiFunction<JourneyKind, CodeSpec, GuessBudget> of) {
    CodeSpec read = code.borne(f.optionalText("exception").strip());
    new BudgetCheck(report).code(f, read, c -> of.apply(journey, c));
    return read;
  }

  private static CodeSpec code(YamlFields f, CodeSpec preset, Duration longest) {
    String alphabet = f.choice("characters", ALPHABETS).orElse(preset.alphabet());
    int least = alphabet.equals(CodeSpec.DIGITS) ? 6 : 5;
    return new CodeSpec(
        alphabet,
        f.number("length", Math.max(least, preset.length()), least, 12),
        f.duration("lifetime", preset.lifetime(), Duration.ofMinutes(2), longest),
        f.number("tries", preset.tries(), 1, 5),
        f.duration("resendWait", preset.resendWait(), Duration.ofSeconds(30), Duration.ofHours(1)),
        f.number("maxPerDay", preset.maxPerDay(), 1, 10));
  }

  private List<String> kinds(YamlFields f) {
    List<String> kinds = known.kinds(f, "kinds");
    return kinds.isEmpty() ? List.copyOf(known.kinds().keySet()) : kinds;
  }

  private static Map<String, String> same(Set<String> words) {
    return StepVocabulary.same(words);
  }

  private static String first(Set<String> words) {
    return words.stream().findFirst().orElse("…");
  }
}
