package io.portero.audit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.portero.portal.Texts;
import io.portero.shared.Language;
import io.portero.shared.Origin;
import io.portero.shared.PortalId;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditEventTest {

  @Test
  @DisplayName("each event has a name of its own and says in a sentence what happened")
  void named() {
    assertThat(AuditEvent.values())
        .extracting(AuditEvent::label)
        .doesNotHaveDuplicates()
        .allMatch(label -> label.matches("[a-z]+(-[a-z]+)*"));
    assertThat(AuditEvent.values())
        .extracting(AuditEvent::meaning)
        .doesNotHaveDuplicates()
        .allMatch(meaning -> meaning.matches("[A-Z].{12,}\\."));
    assertThat(AuditEvent.values())
        .allSatisfy(event -> assertThat(AuditEvent.labelled(event.label())).isEqualTo(event));
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("people read on their own page what happened to their account, in both languages")
  void readable(AuditEvent event) {
    boolean theirs = event.subject() == AuditEvent.Subject.ACCOUNT;
    for (Language language : Language.values()) {
      assertThat(Texts.ofProduct(language).has("activity." + event.label())).isEqualTo(theirs);
    }
  }

  @Test
  @DisplayName("nobody but the record itself names an event by a text")
  void typed() {
    var classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.portero");
    noClasses()
        .that()
        .resideOutsideOfPackage("io.portero.audit")
        .should()
        .callConstructor(
            AuditRecord.class,
            String.class,
            PortalId.class,
            UUID.class,
            String.class,
            Origin.class,
            Map.class)
        .check(classes);
  }
}
