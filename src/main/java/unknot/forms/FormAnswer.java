package unknot.forms;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Transient;
import java.io.Serializable;
import unknot.vault.Encrypted;
import unknot.vault.EncryptedRow;
import unknot.vault.KeyOwner;

/** The row of something {@link Given}. */
@Entity
@IdClass(FormAnswer.Place.class)
class FormAnswer implements EncryptedRow {

    @Id
    @Column(name = "form_id")
    private long formId;
    @Id
    private long questionId;
    @Id
    private int position;
    private String code;
    @Encrypted
    private String words;
    @Transient
    private ClientForm form;

    /** Which answer of which form. */
    record Place(long formId, long questionId, int position) implements Serializable {
    }

    protected FormAnswer() {
    }

    FormAnswer(ClientForm form, Given given) {
        this.form = form;
        this.formId = form.id();
        this.questionId = given.questionId();
        this.position = given.position();
        become(form, given);
    }

    /** Says something else, in the same place. */
    void become(ClientForm of, Given given) {
        this.form = of;
        this.code = given.code();
        this.words = given.words();
    }

    boolean isFor(Given given) {
        return questionId == given.questionId() && position == given.position();
    }

    Given given() {
        return new Given(questionId, position, code, words);
    }

    @Override
    public KeyOwner keyOwner() {
        return KeyOwner.client(form.clientId());
    }

    @Override
    public String rowName() {
        return formId + "." + questionId + "." + position;
    }
}
