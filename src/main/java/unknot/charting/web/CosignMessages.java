package unknot.charting.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The words of co-signing. */
@MessageBundle("cosign")
public interface CosignMessages {

    @Message("Co-signed by {name}, {role}")
    String cosigned_by(String name, String role);

    @Message("Supervising therapist")
    String role();

    @Message("Waits for the co-signature of {name}.")
    String waits_for(String name);

    @Message("Co-sign")
    String cosign();

    @Message("Co-sign this note")
    String title();

    @Message("You supervise {name}. With your signature you say that you have read the note; neither it nor your remark changes any more.")
    String words(String name);

    @Message("Remark")
    String remark();

    @Message("If there is something to say: it stays with the note")
    String remark_hint();

    @Message("{count} characters. Up to {most} fit.")
    String too_long(int count, int most);

    @Message("The note was amended after you opened it. Read what was added, then co-sign.")
    String amended_since();

    @Message("You have co-signed this note already. This remark was not added: “{remark}”")
    String already(String remark);

    @Message("To co-sign")
    String to_cosign();

    @Message("{#if count == 1}1 note to co-sign{#else}{count} notes to co-sign{/if}")
    String count(int count);

    @Message("{client}, by {student}")
    String of(String client, String student);

    @Message("Signed {when}")
    String signed(String when);

    @Message("Read and co-sign")
    String read();

    @Message("Read and co-sign the note of {client}, {when}")
    String read_of(String client, String when);
}
