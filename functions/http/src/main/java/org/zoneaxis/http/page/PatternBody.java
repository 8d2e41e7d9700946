package org.zoneaxis.http.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.zoneaxis.http.answer.Problem;
import org.zoneaxis.http.form.FoldedFields;
import org.zoneaxis.http.form.OptionField;
import org.zoneaxis.http.form.OwnCell;

/**
 * What the template of the page of a pattern is filled with.
 *
 * @param form the fields by name
 * @param more the options, which are folded away
 * @param own the form of a crystal without a file
 * @param zones the standard zone axes of the crystal
 * @param others what else was found under the name that was typed
 * @param othersTotal how many that are
 * @param nothingFound whether there is nothing of the name that was typed
 * @param near what may have been meant by the name of a material that nothing has
 * @param databases those on the network, for the script that asks them
 * @param usualZone the zone axis that was chosen since none was asked for; empty where one was
 * @param problem what went wrong
 * @param again the address of this page, for trying again where that may help
 * @param result the pattern
 * @param examples where to begin, while there is neither
 */
record PatternBody(
    Map<String, OptionField> form,
    FoldedFields more,
    OwnCell own,
    List<PatternWay> zones,
    List<PatternWay> others,
    int othersTotal,
    boolean nothingFound,
    List<PatternWay> near,
    String databases,
    String usualZone,
    Optional<Problem> problem,
    String again,
    Optional<PatternResult> result,
    List<Examples.Example> examples) {}
