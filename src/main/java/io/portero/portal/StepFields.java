package io.portero.portal;

import io.portero.portal.file.Durations;
import io.portero.portal.file.Node;
import io.portero.portal.file.Place;
import io.portero.portal.file.Report;
import io.portero.portal.file.YamlFields;
import io.portero.shared.Channel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The settings of one step: each call declares a setting (name, kind, bounds, default, what it is for) and reads it. So
/// the schema, from which editors complete, says what the readers take: [#declared()].
final class StepFields {

  static final Duration LONGEST_BY_MAIL = Duration.ofDays(1);
  private static final Map<String, String> ALPHABETS =
      Map.of("digits", CodeSpec.DIGITS, "letters-and-digits", CodeSpec.LETTERS_AND_DIGITS);
  private static final Map<String, Channel> CHANNELS =
      Arrays.stream(Channel.values())
          .collect(Collectors.toMap(c -> c.name().toLowerCase(Locale.ROOT), c -> c));

  private final YamlFields fields;
  private final Optional<Node> list;
  private final Context context;
  private final List<StepSetting> declared = new ArrayList<>();
  private List<StepSetting> ofItems = List.of();

  /// @param place of the step's name
  record Context(JourneyKind journey, Place place, StepVocabulary known, Report report) {}

  /// @param list what stands in place of settings, for a step that takes a list
  StepFields(YamlFields fields, Optional<Node> list, Context context) {
    this.fields = fields;
    this.list = list;
    this.context = context;
  }

  JourneyKind journey() {
    return context.journey();
  }

  /// What was asked for so far.
  List<StepSetting> declared() {
    return declared;
  }

  /// The settings of each item, if the step takes a list.
  List<StepSetting> ofItems() {
    return ofItems;
  }

  void finish() {
    if (list.isPresent() && ofItems.isEmpty()) {
      context.report().error(list.get().place(), "not-a-mapping");
    }
    fields.finish();
  }

  boolean flag(String name, boolean preset, String about) {
    declared.add(StepSetting.flag(name, preset, about));
    return fields.flag(name, preset);
  }

  /// @param example what could be written
  String requiredText(String name, String example, String about) {
    declared.add(StepSetting.text(name, true, about));
    return fields.text(name, example);
  }

  Duration duration(String name, Duration preset, Duration least, Duration most, String about) {
    declared.add(StepSetting.duration(name, preset, least, most, about));
    return fields.duration(name, preset, least, most);
  }

  /// The same, which must be written.
  Duration requiredDuration(
      String name, Duration example, Duration least, Duration most, String about) {
    declared.add(StepSetting.duration(name, example, least, most, about).mustStand());
    fields.required(name, Durations.write(example));
    return fields.duration(name, example, least, most);
  }

  /// Ids of kinds of account; all if none is written.
  List<String> kinds(String about) {
    List<String> kinds = someKinds("kinds", about);
    return kinds.isEmpty() ? List.copyOf(context.known().kinds().keySet()) : kinds;
  }

  List<String> someKinds(String name, String about) {
    return words(name, context.known().kinds().keySet(), about);
  }

  String requiredKind(String name, String about) {
    return required(name, context.known().kinds().keySet(), about);
  }

  /// Ids of document types; all if none is written.
  List<String> documentTypes(String about) {
    Set<String> all = context.known().documentTypes().keySet();
    List<String> types = words("documentTypes", all, about);
    return types.isEmpty() ? List.copyOf(all) : types;
  }

  String requiredDocumentType(String name, String about) {
    return required(name, context.known().documentTypes().keySet(), about);
  }

  List<String> legalDocuments(String name, String about) {
    return words(name, context.known().legal(), about);
  }

  String requiredLegalDocument(String name, String about) {
    return required(name, context.known().legal(), about);
  }

  CaptchaRule captcha(boolean asks) {
    Set<String> ways = new TreeSet<>(Captchas.WAYS.keySet());
    ways.addAll(CaptchaProviderReader.PROVIDERS.keySet());
    declared.add(StepSetting.captcha(asks, ways));
    return context.known().captchas().of(fields, asks);
  }

  List<Channel> channels(String about) {
    declared.add(StepSetting.words("channels", CHANNELS.keySet(), true, about));
    fields.required("channels", "[sms, email]");
    return fields.words("channels").stream()
        .flatMap(w -> fields.choice(w, CHANNELS).stream())
        .distinct()
        .toList();
  }

  /// A code that alone proves who is there must be within its budget and not live long, or say why it is not so.
  CodeSpec budgetedCode(
      CodeSpec preset, Duration longest, BiFunction<JourneyKind, CodeSpec, GuessBudget> budget) {
    CodeSpec code = code(preset, longest);
    declared.add(
        StepSetting.text(
            "exception",
            false,
            "Why a code over its guess budget, or one that lives longer than 10m, is borne, and what makes up for it."));
    CodeSpec read = code.borne(fields.optionalText("exception").strip());
    new BudgetCheck(context.report()).code(fields, read, c -> budget.apply(journey(), c));
    return read;
  }

  CodeSpec code(CodeSpec preset, Duration longest) {
    String alphabet = alphabet(preset);
    int least = alphabet.equals(CodeSpec.DIGITS) ? 6 : 5;
    return new CodeSpec(
        alphabet,
        length(Math.max(least, preset.length()), least),
        duration(
            "lifetime",
            preset.lifetime(),
            Duration.ofMinutes(2),
            longest,
            longest.compareTo(CodeSpec.USUAL_LIFE) > 0
                ? "From sending to expiry; over 10m only by e-mail alone, and with an exception"
                : "From sending to expiry"),
        number("tries", preset.tries(), 5, "Wrong codes before it is blocked."),
        duration(
            "resendWait",
            preset.resendWait(),
            Duration.ofSeconds(30),
            Duration.ofHours(1),
            "Least time between two codes"),
        number("maxPerDay", preset.maxPerDay(), 10, "Most codes a day for one person."));
  }

  private String alphabet(CodeSpec preset) {
    String usual = preset.digitsOnly() ? "digits" : "letters-and-digits";
    declared.add(
        StepSetting.choice("characters", ALPHABETS.keySet(), usual, "What the code is made of."));
    return fields.choice("characters", ALPHABETS).orElse(preset.alphabet());
  }

  /// The schema cannot say that a length depends on the characters: it lets the least of all pass.
  private int length(int preset, int least) {
    declared.add(
        StepSetting.number("length", preset, 5, 12, "Characters; at least 6 if digits only."));
    return fields.number("length", preset, least, 12);
  }

  private int number(String name, int preset, int most, String about) {
    declared.add(StepSetting.number(name, preset, 1, most, about));
    return fields.number(name, preset, 1, most);
  }

  /// A list in place of settings.
  <T> List<T> items(String missing, Function<StepFields, T> read) {
    StepFields none = inside(YamlFields.none(context.place(), new Report()), new Report());
    T _ = read.apply(none);
    ofItems = none.declared();
    if (list.isEmpty()) {
      context.report().error(context.place(), missing);
      return List.of();
    }
    return fields.list(
        list.get(),
        node -> {
          StepFields item = inside(YamlFields.of(node, context.report()), context.report());
          T value = read.apply(item);
          item.finish();
          return Optional.of(value);
        });
  }

  private StepFields inside(YamlFields item, Report report) {
    return new StepFields(
        item, Optional.empty(), new Context(journey(), context.place(), context.known(), report));
  }

  private List<String> words(String name, Set<String> known, String about) {
    declared.add(StepSetting.words(name, Set.of(), false, about));
    return StepVocabulary.words(fields, name, known);
  }

  private String required(String name, Set<String> known, String about) {
    declared.add(StepSetting.text(name, true, about));
    fields.required(name, known.stream().findFirst().orElse("…"));
    return fields.choice(name, StepVocabulary.same(known)).orElse("");
  }
}
