package genkan;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import java.util.List;
import org.h2.mvstore.MVStore;

/** The H2 backend with {@link GuardedKeyIndex} in place of its own index. */
final class StandInBackend extends H2Backend {
  StandInBackend(MVStore store) {
    super(store);
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
