package org.zoneaxis.refresh.run;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import org.zoneaxis.crystal.MaterialId;

/** How state and reports are written: times as in RFC 3339, durations in ISO 8601, ids as text. */
public final class Json {

  private Json() {}

  public static ObjectMapper mapper() {
    SimpleModule ids = new SimpleModule();
    ids.addSerializer(MaterialId.class, new IdWriter());
    ids.addDeserializer(MaterialId.class, new IdReader());
    return new ObjectMapper()
        .registerModule(new Jdk8Module())
        .registerModule(new JavaTimeModule())
        .registerModule(ids)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
  }

  private static final class IdWriter extends StdSerializer<MaterialId> {
    private static final long serialVersionUID = 1L;

    IdWriter() {
      super(MaterialId.class);
    }

    @Override
    public void serialize(MaterialId id, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(id.text());
    }
  }

  private static final class IdReader extends StdDeserializer<MaterialId> {
    private static final long serialVersionUID = 1L;

    IdReader() {
      super(MaterialId.class);
    }

    @Override
    public MaterialId deserialize(JsonParser json, DeserializationContext context)
        throws IOException {
      return MaterialId.parse(json.getValueAsString(""));
    }
  }
}
