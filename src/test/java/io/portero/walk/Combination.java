package io.portero.walk;

import io.portero.portal.IdentityForm;
import io.portero.portal.SecretPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One way to put a portal together: how its accounts are known, begin, are recovered and sign in, and with what secret.
///
/// @param userName whether who registers chooses one
record Combination(
    IdentityForm form,
    Birth birth,
    boolean userName,
    Recovery recovery,
    SignIn signIn,
    SecretPolicy.Type policy) {

  enum Birth {
    MATCH_MEMBER,
    DESCRIBE,
    INVITE
  }

  enum Recovery {
    LINK,
    CODE,
    RESET_BY_CODE
  }

  enum SignIn {
    PLAIN(false, false, false),
    TWO_PAGES(true, false, false),
    RECOGNITION(true, true, false),
    DEVICE(false, false, true),
    TWO_PAGES_DEVICE(true, false, true),
    RECOGNITION_DEVICE(true, true, true);

    final boolean identify;
    final boolean recognition;
    final boolean device;

    SignIn(boolean identify, boolean recognition, boolean device) {
      this.identify = identify;
      this.recognition = recognition;
      this.device = device;
    }
  }

  static List<Combination> all() {
    List<Combination> all = new ArrayList<>();
    for (IdentityForm form : IdentityForm.values()) {
      for (Birth birth : Birth.values()) {
        for (boolean userName :
            birth == Birth.INVITE ? new boolean[1] : new boolean[] {false, true}) {
          for (Recovery recovery : Recovery.values()) {
            for (SignIn signIn : SignIn.values()) {
              for (SecretPolicy.Type policy : SecretPolicy.Type.values()) {
                all.add(new Combination(form, birth, userName, recovery, signIn, policy));
              }
            }
          }
        }
      }
    }
    return all;
  }

  boolean pin() {
    return policy == SecretPolicy.Type.PIN;
  }

  /// Whether this can work, said without looking at the check: what a person who registered so still has in hand.
  boolean canWork() {
    boolean needsUser = form == IdentityForm.USER || form == IdentityForm.DOCUMENT_AND_USER;
    boolean useless = form == IdentityForm.EMAIL && userName;
    boolean nobody = recovery == Recovery.CODE && birth != Birth.MATCH_MEMBER;
    boolean oneField = recovery == Recovery.RESET_BY_CODE && form == IdentityForm.DOCUMENT_AND_USER;
    boolean chooses = birth == Birth.INVITE || userName;
    return (chooses || !needsUser) && !useless && !nobody && !oneField;
  }

  void write(Path folder) {
    try {
      Files.createDirectories(folder.resolve("texts"));
      Files.writeString(folder.resolve("portal.yaml"), yaml());
      Files.writeString(
          folder.resolve("texts/es.yaml"), "brand: { name: Red }\ndocumentType: { CC: Cédula }\n");
      Files.writeString(folder.resolve("help.es.md"), "# Ayuda\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  private String yaml() {
    return """
    languages: [es]
    zone: America/Bogota
    entities: { red: Red }
    contact: { email: ayuda@red.example }
    mail: { fromName: Red, fromAddress: avisos@red.example, smsSender: Red }
    documentTypes: [CC]
    kinds:
      person: { form: %s }
    policy: %s
    journeys:
      change: [authenticate, choose-credentials, finish]
      sign-in: [%s]
      %s
      %s
    """
        .formatted(
            form.name().toLowerCase(Locale.ROOT).replace('_', '-'),
            pin()
                ? "{ type: pin, minLength: 4%s }"
                    .formatted(signIn.device ? "" : ", exception: Only a test opens this portal.")
                : "{ type: password, minLength: 8 }",
            signInSteps(),
            birthJourney(),
            recoveryJourney());
  }

  private String signInSteps() {
    return (signIn.identify ? "identify, " : "")
        + (signIn.recognition ? "authenticate: { recognition: true }" : "authenticate")
        + (signIn.device
            ? ", know-device: { channels: [sms, email], length: 10, tries: 3, maxPerDay: 5 }"
            : "");
  }

  private String birthJourney() {
    String last =
        (signIn.recognition ? "choose-recognition, " : "")
            + "choose-credentials: { userName: %s }, finish]".formatted(userName);
    String code = ", prove-contact: { channels: [email], length: 10, tries: 3, maxPerDay: 5 }, ";
    return switch (birth) {
      case MATCH_MEMBER -> "register: [match-member" + code + last;
      case DESCRIBE -> "register: [describe: { kind: person, documentType: CC }" + code + last;
      case INVITE -> "invite: [prove-by-link: { lifetime: 3d }, " + last;
    };
  }

  private String recoveryJourney() {
    return switch (recovery) {
      case LINK ->
          "recover: [identify, prove-by-link: { lifetime: 30m }, choose-credentials, finish]";
      case CODE ->
          "recover: [match-member, prove-contact: { channels: [email], length: 10, tries: 3, maxPerDay: 5 },"
              + " choose-credentials, finish]";
      case RESET_BY_CODE ->
          "recover: [identify, reset-by-code: { characters: digits, length: 10, tries: 3, maxPerDay: 5 }, finish]";
    };
  }
}
