package unknot;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.quarkus.security.PermissionsAllowed;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** Holds the arrows between the rooms that {@code docs/architecture.md} draws. */
class ArchitectureTest {

    private static final JavaClasses UNKNOT = new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("unknot");

    @Test
    void roomsDependOnlyInTheDirectionOfTheArrows() {
        layeredArchitecture().consideringOnlyDependenciesInLayers()
                .layer("shared").definedBy("unknot.shared..")
                .layer("messages").definedBy("unknot.messages..")
                .layer("access").definedBy("unknot.access..")
                .layer("audit").definedBy("unknot.audit..")
                .layer("schedule").definedBy("unknot.schedule..")
                .layer("clients").definedBy("unknot.clients..")
                .layer("care").definedBy("unknot.care..")
                .layer("booking").definedBy("unknot.booking..")
                .layer("charting").definedBy("unknot.charting..")
                .layer("between").definedBy("unknot.between..")
                .layer("forms").definedBy("unknot.forms..")
                .layer("portal").definedBy("unknot.portal..")
                .layer("onlinebooking").definedBy("unknot.onlinebooking..")
                .layer("api").definedBy("unknot.api..")
                .layer("backup").definedBy("unknot.backup..")
                .layer("carry").definedBy("unknot.carry..")
                .layer("operations").definedBy("unknot.operations..")
                .layer("vault").definedBy("unknot.vault..")
                .layer("lifecycle").definedBy("unknot.lifecycle..")
                .layer("demo").definedBy("unknot.demo..")
                .whereLayer("demo").mayNotBeAccessedByAnyLayer()
                .whereLayer("operations").mayNotBeAccessedByAnyLayer()
                .whereLayer("operations").mayOnlyAccessLayers("shared")
                .whereLayer("backup").mayNotBeAccessedByAnyLayer()
                .whereLayer("backup").mayOnlyAccessLayers("shared")
                .whereLayer("lifecycle").mayNotBeAccessedByAnyLayer()
                .whereLayer("carry").mayNotBeAccessedByAnyLayer()
                .whereLayer("carry").mayOnlyAccessLayers("shared", "vault", "audit")
                .whereLayer("api").mayNotBeAccessedByAnyLayer()
                .whereLayer("onlinebooking").mayNotBeAccessedByAnyLayer()
                .whereLayer("portal").mayOnlyBeAccessedByLayers("demo")
                .whereLayer("between").mayOnlyBeAccessedByLayers("portal", "demo")
                .whereLayer("forms").mayOnlyBeAccessedByLayers("portal", "demo")
                .whereLayer("charting").mayOnlyBeAccessedByLayers("between", "forms", "portal", "demo")
                .whereLayer("booking").mayOnlyBeAccessedByLayers("charting", "between", "forms", "portal", "onlinebooking", "demo", "api")
                .whereLayer("care").mayOnlyBeAccessedByLayers("booking", "charting", "between", "forms", "portal", "demo", "api")
                .whereLayer("messages").mayOnlyAccessLayers("shared", "audit")
                .whereLayer("vault").mayOnlyAccessLayers("shared")
                .whereLayer("audit").mayOnlyAccessLayers("access", "shared")
                .check(UNKNOT);
    }

    @Test
    void theDomainKnowsNothingOfPages() {
        // The API is made of pages, too, only for programs.
        noClasses().that(not(resideInAnyPackage("..web.."))).and().resideOutsideOfPackages("unknot.demo..", "unknot.api..")
                .should().dependOnClassesThat().resideInAPackage("unknot..web..").check(UNKNOT);
    }

    @Test
    void nobodyReadsTheSystemClock() {
        noClasses().that().resideOutsideOfPackage("unknot.embedded..")
                .should().callMethod(Instant.class, "now").orShould().callMethod(LocalDate.class, "now")
                .orShould().callMethod(LocalDateTime.class, "now").orShould().callMethod(LocalTime.class, "now")
                .orShould().callMethod(ZonedDateTime.class, "now").orShould().callMethod(Clock.class, "systemDefaultZone").check(UNKNOT);
    }

    @Test
    void everyPageSaysWhoMaySeeIt() {
        classes().that().areAnnotatedWith(Path.class).and().resideOutsideOfPackage("unknot.api..").should().beAnnotatedWith(RolesAllowed.class)
                .orShould().beAnnotatedWith(PermitAll.class).check(UNKNOT);
        methods().that().areAnnotatedWith(PermitAll.class).should().beDeclaredInClassesThat().areAnnotatedWith(Path.class)
                .allowEmptyShould(true).check(UNKNOT);
    }

    @Test
    void everyAddressOfTheApiNamesTheScopeItAsksFor() {
        methods().that().areDeclaredInClassesThat().resideInAPackage("unknot.api..").and().areAnnotatedWith(DescribedPredicate.describe(
                "an HTTP method", annotation -> annotation.getRawType().isAnnotatedWith(HttpMethod.class)))
                .should().beAnnotatedWith(PermissionsAllowed.class).check(UNKNOT);
        noClasses().that().resideInAPackage("unknot.api..").should().beAnnotatedWith(PermitAll.class).orShould().beAnnotatedWith(RolesAllowed.class)
                .check(UNKNOT);
    }
}
