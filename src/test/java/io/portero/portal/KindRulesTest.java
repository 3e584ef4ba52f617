package io.portero.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.portero.shared.Language;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whoever registers must have in hand what sign-in and recovery ask for: the check says where it would not be so.
class KindRulesTest {

  private static final String P = "portal.yaml";
  private static final String CLIENT = "client: { form: document-or-user, documentTypes: [NIT] }";
  private static final String CHOOSES = "maxPerDay: 5 }\n    - choose-credentials\n";

  @TempDir Path folder;
  private BrokenPortal portal;

  @BeforeEach
  void whole() {
    portal = new BrokenPortal(folder);
    assertThat(portal.report(Language.EN)).isEmpty();
  }

  @Test
  @DisplayName("C9 a document that sign-in does not take opens nothing")
  void document() {
    portal.change(P, "documentTypes: [NIT]           #", "documentTypes: [NIT, CC]           #");
    portal.change(P, "documentType: NIT,", "documentType: CC,");
    says(
        "portal.yaml:37:7: error: accounts of kind “client” do not sign in with “CC”: whoever registers with it could"
            + " never sign in → documentTypes: [NIT] here, or CC added in kinds, client");
  }

  @Test
  @DisplayName("C1 where one field takes numbers of two types, a user name is chosen too")
  void twoTypes() {
    portal.change(P, "documentTypes: [NIT]           #", "documentTypes: [NIT, CC]           #");
    portal.change(P, CLIENT, "client: { form: document-or-user }");
    says("sign in with a user name, but nobody chooses one → choose-credentials: {userName: true}");
  }

  @Test
  @DisplayName("C2 who signs in with an e-mail address chooses no user name")
  void useless() {
    portal.change(P, CLIENT, "client: { form: email }");
    assertThat(portal.report(Language.EN)).isEmpty();
    portal.change(P, CHOOSES, CHOOSES.strip() + ": { userName: true }\n");
    says("sign in with their e-mail address: a user name would never be asked for");
  }

  @Test
  @DisplayName(
      "C2 whoever registers can sign in as what they have become, and is told if nobody could recover it")
  void shutOut() {
    portal.change(P, CLIENT, CLIENT + "\n  supplier: { form: email }");
    portal.change(P, "- authenticate\n", "- authenticate: { kinds: [supplier] }\n");
    portal.change(
        P, "identify: { captcha: true }", "identify: { captcha: true, kinds: [supplier] }");
    says(
        "whoever registers gets an account of kind “client”, which cannot sign in here → client added");
    says(
        "warning: whoever registers gets an account of kind “client”, which cannot be recovered here");
  }

  @Test
  @DisplayName("C8 the end offers only ways to sign in that there are")
  void signInAs() {
    portal.change(P, CLIENT, CLIENT + "\n  supplier: { form: email }");
    portal.change(P, "- authenticate\n", "- authenticate: { kinds: [client] }\n");
    portal.change(P, "- finish\n", "- finish: { signInAs: [client, supplier] }\n");
    says("“finish” offers to sign in as “supplier”, which sign-in does not take");
  }

  @Test
  @DisplayName("C4 one field cannot take a document and a user together")
  void oneField() {
    portal.change(P, CLIENT, "client: { form: document-and-user }");
    portal.change(P, CHOOSES, CHOOSES.strip() + ": { userName: true }\n");
    assertThat(portal.report(Language.EN)).isEmpty();
    portal.change(
        P,
        "- prove-by-link: { lifetime: 30m }\n    - choose-credentials",
        "- reset-by-code: { length: 8 }");
    says(
        "“reset-by-code” asks in one field who the person is, but accounts of kind “client” are known by document and user"
            + " together → prove-by-link and choose-credentials in place of it");
  }

  private void says(String words) {
    assertThat(portal.report(Language.EN)).contains(words);
    assertThat(portal.report(Language.ES).lines())
        .hasSameSizeAs(portal.report(Language.EN).lines().toList());
  }
}
