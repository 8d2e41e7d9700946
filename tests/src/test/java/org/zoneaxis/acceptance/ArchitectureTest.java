package org.zoneaxis.acceptance;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.type;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

/** The order of packages, and what the pure ones may not know, checked in bytecode. */
@AnalyzeClasses(packages = "org.zoneaxis", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  private static final String[] PURE = {
    "org.zoneaxis.crystal..",
    "org.zoneaxis.diffraction..",
    "org.zoneaxis.figure..",
    "org.zoneaxis.library..",
    "org.zoneaxis.identify..",
    "org.zoneaxis.micrograph.."
  };

  @ArchTest
  static final ArchRule packagesKnowOneAnotherInOneDirection =
      slices().matching("org.zoneaxis.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule pureModulesTouchNoFilesNetworkOrFramework =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat(
              resideInAnyPackage(
                  "java.nio.file..",
                  "java.net..",
                  "software.amazon..",
                  "io.micronaut..",
                  "io.netty..",
                  "jakarta.inject.."));

  @ArchTest
  static final ArchRule pureModulesHaveNoClockAndNoRandomness =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .dependOnClassesThat(
              type(Clock.class)
                  .or(type(Instant.class))
                  .or(type(Random.class))
                  .or(type(ThreadLocalRandom.class))
                  .or(type(UUID.class))
                  .or(type(java.security.SecureRandom.class)))
          .orShould()
          .callMethodWhere(
              target(owner(type(System.class)))
                  .and(target(nameMatching("nanoTime|currentTimeMillis|getenv|getProperty"))))
          .orShould()
          .callMethodWhere(target(owner(type(Math.class))).and(target(nameMatching("random"))));

  @ArchTest
  static final ArchRule pureModulesComputeTheSameOnEveryJvm =
      noClasses()
          .that()
          .resideInAnyPackage(PURE)
          .should()
          .callMethodWhere(
              target(owner(type(Math.class)))
                  .and(
                      target(
                          nameMatching(
                              "sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|exp|expm1|log"
                                  + "|log10|log1p|pow|cbrt|hypot"))));

  @ArchTest
  static final ArchRule theFunctionKnowsNoServer =
      noClasses()
          .that()
          .resideInAPackage("org.zoneaxis.http..")
          .should()
          .dependOnClassesThat(
              resideInAnyPackage("io.netty..", "io.micronaut.http.server.netty..", "org.gaul.."));
}
