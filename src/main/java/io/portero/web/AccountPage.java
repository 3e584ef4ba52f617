package io.portero.web;

import io.portero.account.Account;
import io.portero.account.AccountSessions.Open;
import io.portero.account.KnownDevices.Known;
import io.portero.journey.AccountOverview;
import io.portero.portal.Portal;
import io.portero.portal.Texts;
import io.portero.shared.Device;
import io.portero.shared.DocumentNumber;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Puts what is held about a person into the words of their own page.
@Component
class AccountPage {

  AccountView of(Site site, AccountOverview.Own own, List<Open> open) {
    Account account = own.account();
    return new AccountView(
        account.name().isBlank() ? account.userName() : account.name(),
        when(site, account.previousSignIn()),
        data(site.portal(), account),
        own.recognition(),
        open.stream().map(s -> session(site, s)).toList(),
        own.devices().stream().map(d -> device(site, d)).toList(),
        own.consents().stream().map(c -> permission(site, c)).toList(),
        own.activity().stream().map(e -> activity(site, e)).toList());
  }

  private static List<AccountView.Datum> data(Portal portal, Account account) {
    List<AccountView.Datum> data = new ArrayList<>();
    DocumentNumber document = account.document();
    if (document != null) {
      data.add(
          new AccountView.Datum(
              "field.documentNumber.label", document.type() + " " + tail(document.number())));
    }
    portal
        .entity(account.entity())
        .ifPresent(e -> data.add(new AccountView.Datum("field.entity.label", e.name())));
    data.add(new AccountView.Datum("field.user.label", account.userName()));
    if (account.mobile() != null) {
      data.add(new AccountView.Datum("field.mobile.label", account.mobile().masked()));
    }
    data.add(new AccountView.Datum("field.email.label", account.email().masked()));
    return data;
  }

  private static AccountView.Session session(Site site, Open open) {
    return new AccountView.Session(
        open.id().toString(),
        Device.of(open.browser()),
        open.address(),
        when(site, open.lastSeen()),
        open.current());
  }

  private static AccountView.Remembered device(Site site, Known known) {
    return new AccountView.Remembered(
        known.id().toString(),
        Device.of(known.browser()),
        when(site, known.since()),
        when(site, known.lastUsed()),
        known.current());
  }

  private static AccountView.Permission permission(Site site, AccountOverview.Permission given) {
    boolean ongoing = given.withdrawnAt() == null && !given.purpose().startsWith("accept-");
    return new AccountView.Permission(
        given.id().toString(),
        given.purpose().startsWith("accept-")
            ? "consent.accept"
            : "consent." + given.purpose() + ".name",
        title(site, given.document()),
        given.version(),
        when(site, given.at()),
        "/legal/" + given.document() + "/" + given.version(),
        when(site, given.withdrawnAt()),
        ongoing);
  }

  private static String title(Site site, String document) {
    return site.portal()
        .legal(document)
        .map(legal -> legal.title().getOrDefault(site.language(), document))
        .orElse(document);
  }

  private static AccountView.Activity activity(Site site, AccountOverview.Act act) {
    boolean ok = !act.result().equals("wrong") && !act.result().equals("refused");
    String what = "activity." + act.what();
    String operator = what + ".operator"; // where its plain words would say that the owner did it
    boolean theirs = act.byOperator() && Texts.of(site.portal(), site.language()).has(operator);
    return new AccountView.Activity(
        theirs ? operator : ok ? what : what + ".wrong",
        when(site, act.at()),
        act.address(),
        ok ? "ok" : "warn");
  }

  /// `15 de marzo de 2026, 10:43 a. m.` in the portal's zone; empty for never.
  private static String when(Site site, @Nullable Instant instant) {
    return instant == null
        ? ""
        : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
            .withLocale(site.language().locale())
            .format(instant.atZone(site.portal().organisation().zone()));
  }

  private static String tail(String number) {
    return number.length() <= 3 ? number : "•••• " + number.substring(number.length() - 3);
  }
}
