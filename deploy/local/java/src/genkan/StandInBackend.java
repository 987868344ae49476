package genkan;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.h2.mvstore.MVStore;

/**
 * The H2 backend with {@link GuardedKeyIndex} in place of its own index, and with each write in the file before
 * it is answered. It outlives this process however that ends; a machine that loses its power is another matter.
 */
final class StandInBackend extends H2Backend {
  /** Commands that write something that somebody may rely on once they are answered. */
  private static final Set<String> WRITES =
      Set.of("insert", "update", "delete", "findandmodify", "create", "createindexes", "drop", "dropdatabase");

  StandInBackend(MVStore store) {
    super(store);
  }

  /** Of writes at the same time one commits for all that came before it; the others find nothing left to do. */
  @Override
  public Document handleCommand(Channel channel, String database, String command, Document query) {
    try {
      return super.handleCommand(channel, database, command, query);
    } finally {
      if (WRITES.contains(command.toLowerCase(Locale.ROOT))) getMvStore().commit();
    }
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return Database.open(name, getMvStore(), getCursorRegistry());
  }

  private static final class Database extends H2Database {
    /** The parent's constructor opens indexes before our own field is set. */
    private static final ThreadLocal<MVStore> WHILE_CONSTRUCTING = new ThreadLocal<>();

    private final MVStore store;

    private Database(String name, MVStore store, CursorRegistry cursors) {
      super(name, store, cursors);
      this.store = store;
    }

    static Database open(String name, MVStore store, CursorRegistry cursors) {
      WHILE_CONSTRUCTING.set(store);
      try {
        return new Database(name, store, cursors);
      } finally {
        WHILE_CONSTRUCTING.remove();
      }
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
        String collection, String index, List<IndexKey> keys, boolean sparse) {
      MVStore file = store != null ? store : WHILE_CONSTRUCTING.get();
      String map = getDatabaseName() + "." + collection + "._index_" + index;
      return new GuardedKeyIndex(file.openMap(map), index, keys, sparse);
    }
  }
}
