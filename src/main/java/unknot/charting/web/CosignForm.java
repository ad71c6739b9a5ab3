package unknot.charting.web;

import unknot.charting.Cosignature;
import unknot.shared.web.FormErrors;
import unknot.shared.web.Typed;

/** A co-signature as strings, with what is wrong of it. */
record CosignForm(String remark, FormErrors errors) {

    static CosignForm empty() {
        return new CosignForm("", new FormErrors());
    }

    static CosignForm typed(String remark, CosignMessages words) {
        CosignForm form = new CosignForm(Typed.text(remark).replace("\r\n", "\n"), new FormErrors());
        int length = Typed.length(form.remark);
        if (length > Cosignature.LONGEST_REMARK) {
            form.errors.add("remark", words.too_long(length, Cosignature.LONGEST_REMARK));
        }
        return form;
    }
}
