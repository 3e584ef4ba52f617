package io.portero.journey.notice;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/// How the data of [DeferredTask]s are written.
@Component
class DeferredJson {

  private final JsonMapper mapper = JsonMapper.builder().build();

  String write(Object data) {
    return mapper.writeValueAsString(data);
  }

  <T> T read(String data, Class<T> type) {
    return mapper.readValue(data, type);
  }
}
