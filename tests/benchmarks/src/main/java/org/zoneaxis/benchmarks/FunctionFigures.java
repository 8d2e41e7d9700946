package org.zoneaxis.benchmarks;

/**
 * What one process of a function took.
 *
 * @param ready from its start until it asks for work, ms
 * @param first the first answer, ms
 * @param median of later ones, ms
 * @param late what one in a hundred of them takes, ms
 * @param classes loaded after the first answer
 * @param memory at most resident, MiB
 */
record FunctionFigures(
    double ready, double first, double median, double late, double classes, double memory) {}
