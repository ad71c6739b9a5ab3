package unknot.onlinebooking.web;

import java.util.List;
import unknot.onlinebooking.OnlineOffer.Offered;
import unknot.onlinebooking.OnlineOffer.Place;
import unknot.onlinebooking.OnlineOffer.Whom;

/**
 * What was chosen so far, of what there is to choose; null where nothing was yet, or nothing that is offered.
 *
 * @param whoChosen whether the therapist was chosen, be it anyone
 * @param who null for anyone
 * @param gone whether something was chosen that is not offered any more
 */
record Choice(List<Place> places, Place place, List<Offered> services, Offered service, List<Whom> therapists, boolean whoChosen, Whom who,
        boolean gone) {

    Long placeId() {
        return place == null || places.size() == 1 ? null : Long.valueOf(place.id());
    }

    String with() {
        return !whoChosen ? null : who == null ? Wish.ANYONE : Long.toString(who.id());
    }
}
