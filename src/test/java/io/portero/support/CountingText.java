package io.portero.support;

/// Text that counts how often its characters are looked at, so that tests can compare work instead of seconds.
public final class CountingText implements CharSequence {

  /// More was looked at than was allowed.
  public static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private final String text;
  private final long most;
  private long visited;

  /// @param most looks after which [TooMuch] is thrown
  public CountingText(String text, long most) {
    this.text = text;
    this.most = most;
  }

  public long visited() {
    return visited;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    visited++;
    if (visited > most) {
      throw new TooMuch();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    visited += end - start;
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
