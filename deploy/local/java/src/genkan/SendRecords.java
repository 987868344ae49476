package genkan;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * Sends records with Kafka's own client, as an HR system in Java would, in the order in which they come. Argument:
 * the brokers. Reads a record a line, its fields between tabs: topic, compression, key, value, then name and value
 * of each header. All but the first two are base64, "-" is null. A change of compression ends the batch. Writes a
 * line for each when the brokers have all of them: partition, tab, offset.
 */
public final class SendRecords {
  private static final int MOST_BYTES = 16 * 1024 * 1024;

  private SendRecords() {}

  public static void main(String[] arguments) throws Exception {
    Map<String, KafkaProducer<byte[], byte[]>> producers = new HashMap<>();
    List<Future<RecordMetadata>> sent = new ArrayList<>();
    KafkaProducer<byte[], byte[]> last = null;
    var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      String[] fields = line.split("\t", -1);
      var producer = producers.computeIfAbsent(fields[1], codec -> connect(arguments[0], codec));
      if (last != null && last != producer) last.flush();
      sent.add(producer.send(toRecord(fields)));
      last = producer;
    }
    for (var producer : producers.values()) producer.close();
    var places = new StringBuilder();
    for (var one : sent) places.append(one.get().partition()).append('\t').append(one.get().offset()).append('\n');
    System.out.print(places);
  }

  private static KafkaProducer<byte[], byte[]> connect(String brokers, String compression) {
    Map<String, Object> settings = Map.of(
        "bootstrap.servers", brokers,
        "compression.type", compression,
        "linger.ms", 1000,
        "batch.size", 256 * 1024,
        "max.request.size", MOST_BYTES);
    return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
  }

  private static ProducerRecord<byte[], byte[]> toRecord(String[] fields) {
    var record = new ProducerRecord<>(fields[0], decode(fields[2]), decode(fields[3]));
    for (int at = 4; at < fields.length; at += 2) {
      String name = new String(decode(fields[at]), StandardCharsets.UTF_8);
      record.headers().add(name, decode(fields[at + 1]));
    }
    return record;
  }

  private static byte[] decode(String field) {
    return field.equals("-") ? null : Base64.getDecoder().decode(field);
  }
}
