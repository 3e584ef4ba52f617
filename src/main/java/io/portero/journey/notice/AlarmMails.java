package io.portero.journey.notice;

import io.portero.guard.Alarm;
import io.portero.guard.AlarmNews;
import io.portero.notification.Notification;
import io.portero.notification.Notifications;
import io.portero.portal.Portal;
import io.portero.portal.Portals;
import io.portero.shared.EmailAddress;
import io.portero.shared.Language;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/// Tells the operator by mail when an alarm begins: what, since when, how many, what Portero does about it, what to do. Never a
/// secret, nor whose it would have been.
@Component
class AlarmMails {

  private final AlarmNews news;
  private final Portals portals;
  private final Notifications notifications;
  private final OperatorContact operator;

  AlarmMails(
      AlarmNews news, Portals portals, Notifications notifications, OperatorContact operator) {
    this.news = news;
    this.portals = portals;
    this.notifications = notifications;
    this.operator = operator;
  }

  /// Joins the caller's transaction, so that an alarm counts as told if and only if its mail is written.
  void tell() {
    Optional<EmailAddress> address = operator.address();
    if (address.isPresent()) {
      news.take()
          .forEach(item ->
              portals.find(item.portal()).ifPresent(portal -> tell(portal, item, address.get())));
    }
  }

  private void tell(Portal portal, AlarmNews.News item, EmailAddress address) {
    Alarm.What what = item.alarm().what();
    notifications.send(
        new Notification(
            portal.id(),
            operator.reads(),
            what == Alarm.What.SMS_USED_UP ? "sms-alarm" : "guessing-alarm",
            address,
            null,
            data(portal, item),
            Map.of(),
            null,
            "alarm:" + what.word() + ":" + item.since().toEpochMilli()));
  }

  private Map<String, String> data(Portal portal, AlarmNews.News item) {
    Map<String, String> data = new HashMap<>();
    data.put("id", portal.id().value());
    data.put("since", moment(portal, item.since()));
    data.put("until", moment(portal, item.until()));
    data.put("day", item.since().atOffset(ZoneOffset.UTC).toLocalDate().toString());
    data.put(counted(item.alarm().what()), "" + item.alarm().people());
    data.put("limit", "" + item.alarm().limit());
    data.put("network", item.network());
    data.put("more", item.more() == 0 ? "" : "" + item.more());
    return data;
  }

  /// The placeholder that says how many: the row of every other kind stays empty, and is left out.
  private static String counted(Alarm.What what) {
    return switch (what) {
      case SAME_SECRET -> "sameSecret";
      case SAME_CODE -> "sameCode";
      case ONE_NETWORK -> "oneNetwork";
      case MANY_WRONG -> "manyWrong";
      case MANY_WRONG_CODES -> "manyWrongCodes";
      case SMS_USED_UP -> "sms";
    };
  }

  private String moment(Portal portal, Instant instant) {
    Language language = operator.reads();
    return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
        .withLocale(language.locale())
        .format(instant.atZone(portal.organisation().zone()));
  }
}
