package io.portero.notification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.BulletList;
import org.commonmark.node.Node;
import org.commonmark.node.Text;

/// One `- Label: {value}` of a list that has nothing else. Left out where there is no such value: a supplier has no NIT
/// (C6).
record Row(String label, String value) {

  private static final Pattern FORM = Pattern.compile("([^:{}]+):\\s*(\\{.+)");

  /// The rows of a list, or none if any of its items is of another form.
  static List<Row> of(BulletList list) {
    List<Row> rows = new ArrayList<>();
    for (Node item = list.getFirstChild(); item != null; item = item.getNext()) {
      Optional<Row> row = of(item);
      if (row.isEmpty()) {
        return List.of();
      }
      rows.add(row.get());
    }
    return rows;
  }

  static Optional<Row> of(Node item) {
    Matcher m = FORM.matcher(onlyText(item));
    return m.matches() ? Optional.of(new Row(m.group(1), m.group(2))) : Optional.empty();
  }

  boolean hasValue(Values values) {
    return !values.fillLine(value).isBlank();
  }

  private static String onlyText(Node item) {
    Node paragraph = item.getFirstChild();
    boolean alone = paragraph != null && paragraph.getNext() == null;
    return alone && paragraph.getFirstChild() instanceof Text text && text.getNext() == null
        ? text.getLiteral()
        : "";
  }
}
