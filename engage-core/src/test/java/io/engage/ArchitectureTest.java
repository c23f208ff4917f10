package io.engage;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;

/** The walls of the house. Who wants to move one changes it here, and says why in the commit. */
class ArchitectureTest {
  private static final String ROOT = "io.engage";

  /** Lowest first: a package may use itself and what stands before it. */
  private static final List<String> LAYERS =
      List.of(
          "error",
          "plugin",
          "message",
          "audience",
          "content",
          "safety",
          "link",
          "channel",
          "store",
          "policy",
          "delivery",
          ROOT,
          "campaign",
          "workflow",
          "tracking",
          "analytics",
          "passcode",
          "web",
          "inmemory");

  /** Fully qualified names of the classes that own time: nobody else may ask the system for it. */
  private static final Set<String> OWNERS_OF_TIME = Set.of("io.engage.delivery.SystemTime");

  private static final JavaClasses MAIN =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void packagesHaveNoCycles() {
    slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(MAIN);
  }

  @Test
  void aPackageUsesOnlyPackagesBelowIt() {
    classes().should(useOnlyLayersBelow()).check(MAIN);
  }

  @Test
  void internalsStayInside() {
    classes().should(keepOutOfForeignInternals()).check(MAIN);
  }

  @Test
  void onlyTheOwnerOfTimeReadsTheSystemClockOrSleeps() {
    noClasses()
        .that(DescribedPredicate.describe("do not own time", c -> !ownsTime(c)))
        .should()
        .accessTargetWhere(
            DescribedPredicate.describe("is system time", ArchitectureTest::isSystemTime))
        .check(MAIN);
  }

  @Test
  void nothingIsPrinted() {
    GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS.check(MAIN);
  }

  @Test
  void everyPackageIsNullMarked() {
    assertThat(MAIN.stream().map(JavaClass::getPackage).distinct())
        .filteredOn(p -> !p.isAnnotatedWith(NullMarked.class))
        .extracting(JavaPackage::getName)
        .isEmpty();
  }

  private static ArchCondition<JavaClass> useOnlyLayersBelow() {
    return new ArchCondition<>("use only packages that stand before their own in LAYERS") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        String layer = layerOf(user);
        if (!LAYERS.contains(layer)) {
          events.add(violated(user, user.getName() + " is in no layer: add " + layer));
        }
        user.getDirectDependenciesFromSelf().stream()
            .filter(d -> isOurs(d.getTargetClass()))
            .filter(d -> LAYERS.indexOf(layerOf(d.getTargetClass())) > LAYERS.indexOf(layer))
            .forEach(d -> events.add(violated(user, d.getDescription())));
      }
    };
  }

  private static ArchCondition<JavaClass> keepOutOfForeignInternals() {
    return new ArchCondition<>("keep out of the internals of other packages") {
      @Override
      public void check(JavaClass user, ConditionEvents events) {
        user.getDirectDependenciesFromSelf().stream()
            .filter(d -> isOurs(d.getTargetClass()))
            .filter(d -> isForeignInternal(user, d.getTargetClass()))
            .forEach(d -> events.add(violated(user, d.getDescription())));
      }
    };
  }

  private static boolean isForeignInternal(JavaClass user, JavaClass used) {
    String inside = used.getPackageName() + ".";
    int internal = inside.indexOf(".internal.");
    return internal >= 0
        && !(user.getPackageName() + ".").startsWith(inside.substring(0, internal) + ".");
  }

  private static boolean isOurs(JavaClass c) {
    return c.getPackageName().equals(ROOT) || c.getPackageName().startsWith(ROOT + ".");
  }

  /** The first name below the root: sub-packages belong to their parent's layer. */
  private static String layerOf(JavaClass c) {
    return c.getPackageName().equals(ROOT) ? ROOT : c.getPackageName().split("\\.", -1)[2];
  }

  private static boolean ownsTime(JavaClass c) {
    return OWNERS_OF_TIME.stream()
        .anyMatch(o -> c.getName().equals(o) || c.getName().startsWith(o + "$"));
  }

  private static boolean isSystemTime(JavaAccess<?> access) {
    String owner = access.getTargetOwner().getName();
    return switch (access.getTarget().getName()) {
      case "now" -> owner.startsWith("java.time.") && !takesClock(access);
      case "currentTimeMillis", "nanoTime" -> owner.equals("java.lang.System");
      case "sleep" -> owner.startsWith("java.");
      default -> false;
    };
  }

  private static boolean takesClock(JavaAccess<?> access) {
    return access.getTarget() instanceof CodeUnitAccessTarget target
        && target.getRawParameterTypes().stream().anyMatch(p -> p.isAssignableTo(Clock.class));
  }
}
