package unknot.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;

/** The demo clinic for tests of other rooms: the most varied rows there are. */
@ApplicationScoped
public class DemoFilling {

    @Inject
    DemoClinic demo;

    /** Into empty tables. */
    public void fill() {
        try {
            demo.fill();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
