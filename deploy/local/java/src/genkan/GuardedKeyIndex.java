package genkan;

import de.bwaldvogel.mongo.backend.AbstractUniqueIndex;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.h2.mvstore.MVMap;

/**
 * A unique index that also serves "this key, if it is in this state" (compare-and-set). The library's
 * own index serves a query only if it names the index's fields and no others, and reads everything else.
 */
final class GuardedKeyIndex extends AbstractUniqueIndex<Object> {
  private final MVMap<KeyValue, Object> positions;

  GuardedKeyIndex(MVMap<KeyValue, Object> positions, String name, List<IndexKey> keys, boolean sparse) {
    super(name, keys, sparse);
    this.positions = positions;
  }

  @Override
  public synchronized boolean canHandle(Document query) {
    Document keysOnly = keepKeys(query);
    return super.canHandle(keysOnly != null ? keysOnly : query);
  }

  @Override
  public synchronized Iterable<Object> getPositions(Document query) {
    Document keysOnly = keepKeys(query);
    return super.getPositions(keysOnly != null ? keysOnly : query);
  }

  /** The query's plain values of all fields of this index, or null if one is missing or not plain. */
  private Document keepKeys(Document query) {
    Document kept = new Document();
    for (String key : keySet()) {
      Object value = query.get(key);
      if (!isPlain(value)) return null;
      kept.put(key, value);
    }
    return kept;
  }

  private static boolean isPlain(Object value) {
    return value != null
        && !(value instanceof Document)
        && !(value instanceof Collection)
        && !(value instanceof BsonRegularExpression);
  }

  @Override
  protected Object removeDocument(KeyValue key) {
    return positions.remove(key);
  }

  @Override
  protected boolean putKeyPosition(KeyValue key, Object position) {
    return positions.putIfAbsent(key, position) == null;
  }

  @Override
  protected Iterable<Map.Entry<KeyValue, Object>> getIterable() {
    return positions.entrySet();
  }

  @Override
  protected Object getPosition(KeyValue key) {
    return positions.get(key);
  }

  @Override
  public long getCount() {
    return positions.size();
  }

  @Override
  public boolean isEmpty() {
    return positions.isEmpty();
  }

  @Override
  public long getDataSize() {
    return 0;
  }
}
