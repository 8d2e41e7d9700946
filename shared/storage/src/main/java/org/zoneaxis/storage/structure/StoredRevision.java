package org.zoneaxis.storage.structure;

import org.zoneaxis.crystal.MaterialId;
import org.zoneaxis.storage.object.ListedObject;

/**
 * An immutable structure document as a listing of the store has it.
 *
 * @param id the material
 * @param revision the first eight digits of the revision
 * @param object the document
 */
public record StoredRevision(MaterialId id, String revision, ListedObject object) {}
