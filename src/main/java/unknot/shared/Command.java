package unknot.shared;

/** What the program does instead of serving when it is started with this word. Beans of this kind are found by themselves. */
public interface Command {

    /** The word, in lower case with hyphens. */
    String name();

    /**
     * @param arguments what was written after the word
     * @return the program's exit code; 0 where all is well
     */
    int run(String... arguments);
}
