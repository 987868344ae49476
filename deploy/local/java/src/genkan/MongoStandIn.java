package genkan;

import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.MongoVersion;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.h2.mvstore.MVStore;

/** Speaks MongoDB's wire protocol over one file. A stand-in for trial and test. Arguments: file, port. */
public final class MongoStandIn {
  private static final int AUTO_COMMIT_MILLISECONDS = 100;
  /** A long scan still reads what a later write has replaced; until it ends, that must stay in the file. */
  private static final int KEEP_REPLACED_MILLISECONDS = 10 * 60 * 1000;

  private MongoStandIn() {}

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    int port = Integer.parseInt(arguments[1]);
    Files.createDirectories(file.getParent());
    MVStore store = new MVStore.Builder().fileName(file.toString()).compress().open();
    store.setAutoCommitDelay(AUTO_COMMIT_MILLISECONDS);
    store.setRetentionTime(KEEP_REPLACED_MILLISECONDS);

    StandInBackend backend = new StandInBackend(store);
    backend.version(new Version());
    MongoServer server = new MongoServer(backend);
    server.bind("127.0.0.1", port);
    Runtime.getRuntime().addShutdownHook(new Thread(server::shutdown));
    System.out.println("MongoDB stand-in (mongo-java-server) listens on 127.0.0.1:" + port);
    Thread.currentThread().join();
  }

  /** The MongoDB driver 7 refuses servers below wire version 9; the features used here are those of 5.0. */
  private static final class Version implements MongoVersion {
    @Override
    public List<Integer> getVersionArray() {
      return List.of(5, 0, 0);
    }

    @Override
    public int getWireVersion() {
      return 13;
    }
  }
}
