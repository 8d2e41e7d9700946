package org.zoneaxis.source.upstream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.crystal.refusal.CrystalException;

/** Looks up many materials batch by batch. */
public final class BulkLookup {

  private BulkLookup() {}

  /**
   * Looks up materials.
   *
   * @param <D> what the database has of a material
   * @param ids which; repeated ones count once
   * @param batch how many are asked for at once
   * @param documents what the database has of a batch; materials left out are gone
   * @param reader makes an answer of it, or throws a CrystalException, which spoils no other
   * @return an answer for each, in the order asked for
   */
  public static <D> Map<MaterialId, BulkAnswer> of(
      Collection<MaterialId> ids,
      int batch,
      Function<List<MaterialId>, Map<MaterialId, D>> documents,
      Function<D, BulkAnswer> reader) {
    List<MaterialId> distinct = ids.stream().distinct().toList();
    Map<MaterialId, BulkAnswer> answers = new LinkedHashMap<>();
    for (int start = 0; start < distinct.size(); start += batch) {
      List<MaterialId> some =
          new ArrayList<>(distinct.subList(start, Math.min(distinct.size(), start + batch)));
      Map<MaterialId, D> found = documents.apply(some);
      for (MaterialId id : some) {
        D document = found.get(id);
        answers.put(id, document == null ? new BulkAnswer.Gone() : read(document, reader));
      }
    }
    return answers;
  }

  private static <D> BulkAnswer read(D document, Function<D, BulkAnswer> reader) {
    try {
      return reader.apply(document);
    } catch (CrystalException reason) {
      return new BulkAnswer.Unusable(reason);
    }
  }
}
