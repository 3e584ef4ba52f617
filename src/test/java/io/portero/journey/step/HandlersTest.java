package io.portero.journey.step;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.portero.portal.Step;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.core.GenericTypeResolver;

class HandlersTest {

  @Test
  @DisplayName("each step has exactly one handler")
  void oneEach() {
    List<Class<?>> handled =
        new ClassFileImporter()
            .importPackages("io.portero.journey.step").stream()
                .filter(type -> type.isAssignableTo(StepHandler.class) && !type.isInterface())
                .map(JavaClass::reflect)
                .<Class<?>>map(
                    type -> GenericTypeResolver.resolveTypeArgument(type, StepHandler.class))
                .toList();

    assertThat(handled)
        .containsExactlyInAnyOrderElementsOf(Arrays.asList(Step.class.getPermittedSubclasses()));
  }
}
