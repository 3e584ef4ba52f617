package io.portero.cli;

import io.portero.account.LoginKey;
import io.portero.shared.EmailAddress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/// What an import of clients (NIT or user) and suppliers (address) must come to, one line after the other and all in memory: what the import
/// itself, which takes many at a time, is compared with.
final class AccountsOfAFile {

  private final Map<String, Known> byKey = new HashMap<>();

  long added;
  long changed;
  long unchanged;
  long newKeys;
  final List<String> flaws = new ArrayList<>();
  private Map<String, Long> seen = new HashMap<>();

  private static final class Known {
    String document = "";
    String user = "";
    String name = "";
    String email = "";
    String mobile = "";
  }

  /// @param nit empty if it has none, like `user` and `mobile`
  record Line(String kind, String nit, String user, String name, String email, String mobile) {

    String csv() {
      String type = nit.isEmpty() ? "" : "NIT";
      return String.join(",", kind, type, nit, user, name, email, mobile, "") + "\n";
    }

    private Set<String> keys() {
      Set<String> keys = new LinkedHashSet<>();
      if (kind.equals("supplier")) {
        keys.add("email:" + email);
        return keys;
      }
      if (!nit.isEmpty()) {
        keys.add("document:NIT:" + nit);
      }
      if (!user.isEmpty()) {
        keys.add(LoginKey.user(user).value());
      }
      return keys;
    }
  }

  /// Another file begins.
  void startAgain() {
    added = 0;
    changed = 0;
    unchanged = 0;
    newKeys = 0;
    flaws.clear();
    seen = new HashMap<>();
  }

  void take(long number, Line line) {
    if (EmailAddress.read(line.email()).isEmpty()) {
      flaws.add("line " + number + ", email: is no e-mail address");
      return;
    }
    Set<String> keys = line.keys();
    if (keys.isEmpty()) {
      flaws.add("line " + number + ": needs a document or a user");
      return;
    }
    for (String key : keys) {
      if (seen.containsKey(key)) {
        flaws.add("line " + number + ": the same account is on line " + seen.get(key));
        return;
      }
    }
    Set<Known> owners = new HashSet<>();
    keys.stream().map(byKey::get).filter(Objects::nonNull).forEach(owners::add);
    if (owners.size() > 1) {
      flaws.add("line " + number + ": its login keys lead to several accounts");
      return;
    }
    if (owners.isEmpty()) {
      added++;
      write(new Known(), keys, line);
    } else {
      Known known = owners.iterator().next();
      if (!line.nit().isEmpty()
          && !known.document.isEmpty()
          && !known.document.equals(line.nit())) {
        flaws.add("line " + number + ": its user is that of an account with another document");
        return;
      }
      change(known, keys, line);
    }
    keys.forEach(key -> seen.put(key, number));
  }

  private void change(Known known, Set<String> keys, Line line) {
    long more = keys.stream().filter(key -> !byKey.containsKey(key)).count();
    boolean different =
        !known.name.equals(line.name())
            || !known.email.equals(line.email())
            || !known.mobile.equals(line.mobile());
    newKeys += more;
    changed += different || more > 0 ? 1 : 0;
    unchanged += different || more > 0 ? 0 : 1;
    write(known, keys, line);
  }

  private void write(Known known, Set<String> keys, Line line) {
    known.document = known.document.isEmpty() ? line.nit() : known.document;
    known.user = known.user.isEmpty() ? line.user() : known.user;
    known.name = line.name();
    known.email = line.email();
    known.mobile = line.mobile();
    keys.forEach(key -> byKey.put(key, known));
  }

  /// By login key what the account must be, as [#stored] writes it.
  Map<String, String> expected() {
    Map<String, String> all = new TreeMap<>();
    byKey.forEach((key, k) -> all.put(key, stored(k.document, k.user, k.name, k.email, k.mobile)));
    return all;
  }

  static String stored(String... values) {
    return String.join("|", values);
  }
}
