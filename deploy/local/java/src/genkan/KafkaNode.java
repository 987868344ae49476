package genkan;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.apache.kafka.common.Uuid;

/** One Kafka node (broker and controller) in this JVM. Argument: the path of its server.properties. */
public final class KafkaNode {
  private KafkaNode() {}

  public static void main(String[] arguments) throws Exception {
    Path settings = Path.of(arguments[0]);
    if (!Files.exists(storageOf(settings).resolve("meta.properties"))) format(settings);
    // Blocks until shutdown; its own shutdown hook stops the broker cleanly.
    kafka.Kafka.main(new String[] {settings.toString()});
  }

  private static Path storageOf(Path settings) throws Exception {
    Properties properties = new Properties();
    try (var reader = Files.newBufferedReader(settings)) {
      properties.load(reader);
    }
    return Path.of(properties.getProperty("log.dirs"));
  }

  private static void format(Path settings) {
    String[] command = {"format", "-t", Uuid.randomUuid().toString(), "-c", settings.toString()};
    int result = kafka.tools.StorageTool.execute(command, new PrintStream(OutputStream.nullOutputStream()));
    if (result != 0) throw new IllegalStateException("Formatting Kafka's storage failed with code " + result);
  }
}
