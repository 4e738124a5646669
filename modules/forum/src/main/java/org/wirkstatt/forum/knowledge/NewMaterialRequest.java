package org.wirkstatt.forum.knowledge;

import java.util.List;

/**
 * What somebody who wants to make a material filled in.
 *
 * @param numbers of the chosen posts
 * @param ownNamed whether the person agrees to be named for own posts among them
 * @param formKey unique to the opened form, so that a double click asks once
 */
public record NewMaterialRequest(long thread, List<Integer> numbers, String title, String summary, boolean ownNamed, String formKey) {

    public NewMaterialRequest {
        numbers = List.copyOf(numbers);
    }
}
