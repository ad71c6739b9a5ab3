package unknot.shared;

import io.quarkus.test.common.QuarkusTestResource;

/** Gives the {@link TestDatabase} to every {@code @QuarkusTest} of the project, without each having to ask for it. */
@QuarkusTestResource(TestDatabase.class)
final class TestDatabaseEverywhere {

    private TestDatabaseEverywhere() {
    }
}
