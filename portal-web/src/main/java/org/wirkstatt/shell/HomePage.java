package org.wirkstatt.shell;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.wirkstatt.platform.module.HomeTile;
import org.wirkstatt.platform.module.Modules;

/** The home page is put together from what the modules bring; the shell adds the title field. */
@Named("shellHomePage")
@ApplicationScoped
public class HomePage {

    @Inject
    Modules modules;

    public List<HomeTile> getTitle() {
        return modules.homeTiles(HomeTile.Place.TITLE);
    }

    public List<HomeTile> getLegend() {
        return modules.homeTiles(HomeTile.Place.LEGEND);
    }

    public List<HomeTile> getColumns() {
        return modules.homeTiles(HomeTile.Place.COLUMN);
    }

    public List<HomeTile> getWide() {
        return modules.homeTiles(HomeTile.Place.WIDE);
    }
}
