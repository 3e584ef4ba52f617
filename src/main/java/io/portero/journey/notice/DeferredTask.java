package io.portero.journey.notice;

/// One kind of what is put off by [WorkerQueue].
///
/// @param <T> what it needs to know; written as JSON, so that a newer version can read what an older one wrote
interface DeferredTask<T> {

  /// Its name in the table.
  String kind();

  Class<T> type();

  /// In a transaction of its own, which also ends its row: it is done once, or not at all.
  void handle(T data);
}
