package unknot.access;

/**
 * A sign-in that the sign-in page offers by a button; there are some in the demo clinic only.
 *
 * @param role in words
 */
public record DemoSignIn(String role, String name, String email, String password) {

    /** Given by the demo clinic, absent everywhere else. */
    public interface List {
        java.util.List<DemoSignIn> all();
    }
}
