package org.wirkstatt.ui;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

/** Which page numbers a pager shows: the first, the last and those around the present one; 0 stands for a gap. */
@Named
@ApplicationScoped
public class PagerWindow {

    private static final int AROUND = 2;

    public List<Integer> around(int page, int pages) {
        List<Integer> shown = new ArrayList<>();
        int last = 0;
        for (int n = 1; n <= pages; n = n == 1 ? Math.max(2, page - AROUND) : n == page + AROUND ? Math.max(n + 1, pages) : n + 1) {
            if (n > last + 1) {
                shown.add(0);
            }
            shown.add(n);
            last = n;
        }
        return shown;
    }
}
