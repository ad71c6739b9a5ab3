package unknot.operations;

import io.quarkus.arc.All;
import io.quarkus.runtime.LaunchMode;
import io.quarkus.runtime.PreventFurtherStepsException;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import unknot.shared.StartCheck;

/** Asks every {@link StartCheck} before the first request; all refusals are said at once. Commands and tests serve nobody and are not asked. */
@ApplicationScoped
class StartChecks {

    private static final int REFUSED = 1;

    @Inject
    @All
    List<StartCheck> checks;
    @ConfigProperty(name = "unknot.serves", defaultValue = "true")
    boolean serves;

    void ask(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent start) {
        if (!serves || LaunchMode.current() != LaunchMode.NORMAL) {
            return;
        }
        String refusals = checks.stream().map(StartCheck::refusal).flatMap(Optional::stream).collect(Collectors.joining(System.lineSeparator()));
        if (!refusals.isEmpty()) {
            throw new PreventFurtherStepsException(refusals, REFUSED);
        }
    }
}
