package io.portero.portal;

import static io.portero.portal.MistakesTest.row;

import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/// What is wrong in a portal's journeys.
final class JourneyMistakes {

  private static final String P = "portal.yaml";

  private JourneyMistakes() {}

  static Stream<Arguments> rows() {
    return Stream.of(
        row(
            P,
            "- prove-by-link: { lifetime: 30m }",
            "- prove-by-lnk: { lifetime: 30m }",
            "error: there is no step “prove-by-lnk” → did you mean “prove-by-link”?"),
        row(
            P,
            "  recover:\n",
            "  recuperar:\n",
            "error: there is no journey “recuperar” → one of: change, change-image, invite, recover, register, sign-in"),
        row(
            P,
            "  sign-in:\n    - authenticate\n",
            "",
            "error: nobody can sign in: the journey “sign-in” is missing"),
        row(
            P,
            "  sign-in:\n    - authenticate\n",
            "  sign-in: []\n",
            "error: the journey “sign-in” has no steps"),
        row(
            P,
            "  sign-in:\n    - authenticate\n",
            "  sign-in:\n    - authenticate\n    - finish\n",
            "error: “finish” cannot be part of “sign-in” → only: authenticate, identify",
            "error: “sign-in” cannot end in “finish” → - authenticate as the last step"),
        row(
            P,
            "  sign-in:\n    - authenticate\n",
            "  sign-in:\n    - know-device: { channels: [email] }\n    - authenticate\n",
            "error: “sign-in” cannot begin with “know-device”",
            "error: “sign-in” cannot end in “authenticate” → - know-device as the last step",
            "error: “know-device” makes sense only after the password or PIN → - authenticate right before it"),
        row(
            P,
            "  sign-in:\n    - authenticate\n",
            "  sign-in:\n    - authenticate\n    - know-device: { channels: [sms], remember: 2h }\n",
            "error: people without a mobile number would never get the code → channels: [sms, email]",
            "error: “2h” is outside the limits → from 1d to 365d"),
        row(
            P,
            "  sign-in:\n    - authenticate\n",
            "  sign-in:\n    - authenticate\n    - know-device: { channels: [email], exception: A reason for nothing }\n",
            "error: “exception” is no setting"),
        row(
            P,
            "    - identify: { captcha: true }\n",
            "",
            "error: “recover” cannot begin with “prove-by-link” → one of these first: identify, match-member"),
        row(
            P,
            "    - prove-by-link: { lifetime: 30m }\n",
            "",
            "error: anybody could choose the password: nothing proves before “choose-credentials” who the person is"),
        row(
            P,
            "30m }\n    - choose-credentials\n    - finish",
            "30m }\n    - finish\n    - choose-credentials",
            "error: “recover” cannot end in “choose-credentials” → - finish as the last step"),
        row(
            P,
            "30m }\n    - choose-credentials\n    - finish",
            "30m }\n    - finish",
            "error: nobody chooses a password or PIN in “recover”"),
        row(
            P,
            "30m }\n    - choose-credentials\n    - finish",
            "30m }\n    - reset-by-code\n    - choose-credentials\n    - finish",
            "error: “reset-by-code” asks for the new password itself"),
        row(
            P,
            "30m }\n    - choose-credentials\n    - finish",
            "30m }\n    - choose-credentials\n    - choose-credentials\n    - finish",
            "error: “choose-credentials” stands twice in “recover” → keep it once"),
        row(
            P,
            "identify: { captcha: true }",
            "identify: { haveCode: true }",
            "error: haveCode leads to a page that is not there"),
        row(
            P,
            "identify: { captcha: true }",
            "identify: { kinds: [cliente] }",
            "error: “cliente” is not known here → did you mean “client”?"),
        row(
            P,
            "identify: { captcha: true }",
            "match-member",
            "error: “match-member” asks for the entity, but the portal names none"),
        row(
            P,
            "channels: [email]",
            "channels: [sms, email]",
            "error: nobody is asked for a mobile number in “register” → channels: [email]"),
        row(P, "channels: [email], ", "", "error: “channels” is missing → channels: [sms, email]"),
        row(
            P,
            "document: data-policy",
            "document: data-polisy",
            "error: “data-polisy” is not known here → did you mean “data-policy”?"),
        row(
            P,
            "    - consent:\n        - { purpose: data, document: data-policy, required: true }\n",
            "    - consent\n",
            "error: “consent” has nothing to agree to"),
        row(
            P,
            "form: document-or-user",
            "form: document-and-user",
            "error: accounts of this portal sign in with a user name, but nobody chooses one → choose-credentials: {userName: true}"),
        row(
            P,
            "- choose-credentials\n    - finish\n\n  invite",
            "- choose-credentials: { userName: true }\n    - finish\n\n  invite",
            "error: a user name cannot be changed in “recover”"),
        row(
            P,
            "  sign-in:\n    - authenticate\n",
            "  sign-in:\n    - authenticate: { recognition: true }\n",
            "error: “authenticate” must know whose account it is → - identify before it",
            "error: sign-in shows an image and phrase that nobody chooses in “register”"),
        row(
            P,
            "    - prove-by-link: { lifetime: 30m }\n    - choose-credentials",
            "    - prove-contact: { channels: [email], length: 10 }\n    - choose-credentials",
            "error: it is not known where the code of “recover” should go → - match-member or - describe before it"),
        row(
            P,
            "    - identify: { captcha: true }\n    - prove-by-link: { lifetime: 30m }\n    - choose-credentials",
            "    - match-member\n    - prove-by-link: { lifetime: 30m }\n    - choose-credentials",
            "error: “prove-by-link” must know whose account it is → - identify before it",
            "error: only accounts that were registered with match-member can be recovered with it"),
        row(
            P,
            "    - prove-by-link: { lifetime: 30m }\n    - choose-credentials",
            "    - match-member\n    - prove-contact: { channels: [email], length: 10 }\n    - prove-by-link: { lifetime: 30m }\n    - choose-credentials",
            "error: “recover” already asks with “identify” who the person is → either identify or match-member, not both",
            "error: “recover” already proves with “prove-contact” who the person is → either prove-contact or prove-by-link, not both"),
        row(
            P,
            "    - prove-by-link: { lifetime: 30m }\n",
            "    - choose-recognition\n    - prove-by-link: { lifetime: 30m }\n",
            "error: an image chosen before the link would be lost"),
        row(
            P,
            "  invite:\n    - prove-by-link: { lifetime: 3d }\n    - choose-credentials\n",
            "  invite:\n    - prove-by-link: { lifetime: 3d }\n    - choose-credentials\n    - consent: [{ purpose: data, document: data-policy }]\n",
            "error: what people agree to after the credentials is not kept as evidence with the account"),
        row(
            P,
            "  sign-in:\n    - authenticate\n",
            "  sign-in:\n    - identify: { email: true }\n    - authenticate\n",
            "error: only “recover” compares the e-mail address with the account's → identify without email"));
  }
}
