package org.wirkstatt.selfanalysis.result.pdf;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.Map;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import org.w3c.dom.Element;
import org.wirkstatt.selfanalysis.result.Ladder;

/** Draws the pictures of criteria, in black and grey, with lines and areas only. The attribute {@code data-row} says which of them. */
final class LadderDrawer implements FSObjectDrawer {

    static final String TYPE = "wirkstatt/ladder";
    private static final Color INK = new Color(0x1b, 0x25, 0x33);
    private static final Color FILL = new Color(0x4a, 0x5a, 0x6a);
    private static final Color LINE = new Color(0x6b, 0x76, 0x82);
    private static final float[] DASHES = {3, 2};

    private final List<Ladder> ladders;

    LadderDrawer(List<Ladder> ladders) {
        this.ladders = ladders;
    }

    @Override
    public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height, OutputDevice device, RenderingContext context, int dotsPerPixel) {
        Ladder ladder = ladders.get(Integer.parseInt(element.getAttribute("data-row")));
        device.drawWithGraphics((float) x, (float) y, (float) width / dotsPerPixel, (float) height / dotsPerPixel,
                graphics -> draw(ladder, graphics, width / dotsPerPixel, height / dotsPerPixel));
        return Map.of();
    }

    private static void draw(Ladder ladder, Graphics2D graphics, double width, double height) {
        double across = width / 100;
        double down = height / Ladder.HEIGHT;
        for (Ladder.Bar bar : ladder.bars()) {
            Rectangle2D shape = new Rectangle2D.Double(bar.x() * across, (bar.y() + 1) * down, bar.width() * across, bar.height() * down);
            if (bar.on() && ladder.agreed()) {
                graphics.setColor(FILL);
                graphics.fill(shape);
            }
            graphics.setColor(bar.on() ? INK : LINE);
            graphics.setStroke(bar.on() && !ladder.agreed() ? new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, DASHES, 0) : new BasicStroke(.6f));
            graphics.draw(shape);
        }
        graphics.setColor(INK);
        graphics.setStroke(new BasicStroke(1.1f));
        if (ladder.spread()) {
            graphics.draw(new Line2D.Double(ladder.lineFrom() * across, ladder.lineAt() * down, ladder.lineTo() * across, ladder.lineAt() * down));
        }
        ladder.dots().forEach(dot -> draw(dot, graphics, across, down));
    }

    private static void draw(Ladder.Dot dot, Graphics2D graphics, double across, double down) {
        double radius = (dot.people() == 0 ? 4.5 : 11) * down;
        Ellipse2D circle = new Ellipse2D.Double(dot.x() * across - radius, dot.y() * down - radius, 2 * radius, 2 * radius);
        graphics.setColor(Color.WHITE);
        graphics.fill(circle);
        graphics.setColor(INK);
        graphics.draw(circle);
        if (dot.people() > 0) {
            Shape number = new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont((float) (12 * down))
                    .createGlyphVector(graphics.getFontRenderContext(), String.valueOf(dot.people())).getOutline();
            Rectangle2D box = number.getBounds2D();
            graphics.translate(dot.x() * across - box.getCenterX(), dot.y() * down - box.getCenterY());
            graphics.fill(number);
            graphics.translate(box.getCenterX() - dot.x() * across, box.getCenterY() - dot.y() * down);
        }
    }
}
