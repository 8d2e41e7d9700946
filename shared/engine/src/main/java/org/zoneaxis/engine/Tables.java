package org.zoneaxis.engine;

import org.teavm.classlib.ResourceSupplier;
import org.teavm.classlib.ResourceSupplierContext;

/** Tells the compiler which tables of numbers belong into the script. */
@SuppressWarnings("deprecation") // what replaces it takes a plugin of the compiler
public final class Tables implements ResourceSupplier {

  @Override
  public String[] supplyResources(ResourceSupplierContext context) {
    return new String[] {"org/zoneaxis/diffraction/factor/lobato_van_dyck.csv"};
  }
}
