package org.zoneaxis.diffraction.dynamical;

import java.util.List;
import org.zoneaxis.diffraction.PageFrame;
import org.zoneaxis.diffraction.solver.ExponentialAction;
import org.zoneaxis.diffraction.solver.RealForm;

/**
 * What all directions of a cone share, however many there are.
 *
 * @param setting the beams and their couplings
 * @param basis in which the couplings are real, where there is one
 * @param action of these on waves
 * @param symmetries that map a square grid of directions onto itself, the identity first
 */
record ConeWaves(
    BlochSetting setting, RealForm basis, ExponentialAction action, List<GridSymmetry> symmetries) {

  /**
   * The waves of a cone.
   *
   * @param frame of the page on which discs are shown
   */
  static ConeWaves of(BlochSetting setting, PageFrame frame) {
    int[] identity = new int[setting.beams().size()];
    for (int i = 0; i < identity.length; i++) {
      identity[i] = i;
    }
    RealForm basis = RealForm.of(setting.couplings(), List.of(identity));
    return new ConeWaves(
        setting,
        basis,
        new ExponentialAction(
            basis.matrix(), setting.couplings().bound(), setting.parameters().absorption()),
        GridSymmetry.of(setting, frame));
  }
}
