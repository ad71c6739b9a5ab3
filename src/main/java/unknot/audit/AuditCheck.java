package unknot.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import unknot.audit.ChainCheck.Broken;
import unknot.audit.ChainCheck.Result;
import unknot.audit.ChainCheck.Whole;
import unknot.shared.Command;

/** {@code audit-check}: walks the chain, and compares it with ends of it that were kept elsewhere, which are its arguments. */
@ApplicationScoped
class AuditCheck implements Command {

    private static final int BROKEN = 1;
    private static final int UNREADABLE = 2;

    @Inject
    ChainCheck check;

    @Override
    public String name() {
        return "audit-check";
    }

    @Override
    public int run(String... arguments) {
        List<Optional<Head>> kept = Arrays.stream(arguments).map(Head::read).toList();
        if (kept.contains(Optional.<Head>empty())) {
            System.err.println("An end of the chain is written as the log has it: a number, a colon, 64 digits from 0 to f.");
            return UNREADABLE;
        }
        Result result = check.walk(kept.stream().flatMap(Optional::stream).toList());
        if (result instanceof Whole whole) {
            System.out.printf("The audit chain is whole: %d rows, %d not sealed yet. It ends with %s%n", whole.head().position(), whole.waiting(), whole.head());
            return 0;
        }
        System.err.println("The audit chain is broken. " + said((Broken) result));
        return BROKEN;
    }

    private static String said(Broken broken) {
        return switch (broken.fault()) {
            case LINK_REMOVED -> "Link %d was taken away.".formatted(broken.position());
            case ROW_REMOVED -> "Row %d was taken away; its link is %d.".formatted(broken.eventId(), broken.position());
            case ALTERED -> "Row %d or its link %d was altered.".formatted(broken.eventId(), broken.position());
            case END_REMOVED -> "Its end was taken away: link %d is missing.".formatted(broken.position());
            case NEVER_SEALED -> "Row %d was put among older ones and never sealed.".formatted(broken.eventId());
        };
    }
}
