package io.portero.portal;

import io.portero.portal.file.FlatYaml;
import io.portero.portal.file.FrontMatter;
import io.portero.portal.file.Node.Scalar;
import io.portero.portal.file.Report;
import io.portero.portal.file.Source;
import io.portero.shared.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// What the product itself says where a portal says nothing: texts, message templates, design tokens. Read once from the jar.
final class Product {

  private static final Product INSTANCE = new Product();

  private final Map<Language, Map<String, String>> texts = new EnumMap<>(Language.class);
  private final Map<String, MessageTemplate> messages = new HashMap<>();
  private final DesignTokens tokens;
  private final String logo;

  private Product() {
    for (Language language : Language.values()) {
      String name = "/texts/" + language.code() + ".yaml";
      texts.put(language, Map.copyOf(FlatYaml.trusted(name, bytes(name))));
    }
    for (String name : Messages.NAMES) {
      Map<Language, MessageTemplate.Text> each = new EnumMap<>(Language.class);
      for (Language language : Language.values()) {
        each.put(language, message(name, language));
      }
      messages.put(name, new MessageTemplate(name, each));
    }
    tokens = DesignTokens.ofStyleSheet(text("/static/css/portero.css"));
    logo = text("/static/portero.svg").strip();
  }

  static Product get() {
    return INSTANCE;
  }

  Map<String, String> texts(Language language) {
    return texts.getOrDefault(language, Map.of());
  }

  Map<String, MessageTemplate> messages() {
    return Map.copyOf(messages);
  }

  DesignTokens tokens() {
    return tokens;
  }

  String logo() {
    return logo;
  }

  private static MessageTemplate.Text message(String name, Language language) {
    String file = "/messages/" + name + "." + language.code() + ".md";
    Report report = new Report();
    MessageTemplate.Text text =
        Source.of(file, bytes(file), report)
            .flatMap(source -> FrontMatter.read(source, report))
            .map(matter ->
                new MessageTemplate.Text(
                    matter.fields().text("subject", "…"),
                    matter.body().strip(),
                    matter.fields().optional("sms").map(Scalar::value).map(String::strip)))
            .orElseThrow(() -> new IllegalStateException("broken: " + file));
    return text;
  }

  private static String text(String resource) {
    return new String(bytes(resource), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String resource) {
    try (InputStream in = Product.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("missing from the jar: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
