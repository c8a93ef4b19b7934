"""Who speaks in Indonesian sentences, and what kind of source that is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from telisik.analysis.model import Code, Grade

if TYPE_CHECKING:
    from telisik.analysis.pipeline import Analyser

LOST_STOP = (
    "Pasar di kota dijebol para pedagang yang marah, dan sebagian kaca serta jendela mengalami kerusakan berat "
    "Polisi membantah berita yang dimuat koran itu dan meminta semua orang pulang ke rumah masing-masing sebelum malam "
    "di kota kecil itu, tempat pasar sudah lama berdiri di tepi sungai yang lebar dan dalam sekali airnya sejak dahulu"
)
SPOKEN = [
    (
        "Dua warga yang mengaku melihat kejadian itu mengatakan pelaku membawa parang.",
        "Dua warga yang mengaku melihat kejadian itu",
        Code.UNNAMED_GROUP,
    ),
    (
        "Menurut sumber di partai itu, ketua umum akan diganti.",
        "sumber di partai itu",
        Code.UNNAMED_INDIVIDUAL,
    ),
    (
        "Menurut Rina Astuti, direktur rumah sakit, pasien pindah.",
        "Rina Astuti, direktur rumah sakit",
        Code.NAMED_PERSON,
    ),
    ("Sebuah petisi menyebut bendungan itu retak.", "Sebuah petisi", Code.DOCUMENT_DATA),
    (
        '"Aturan itu dicabut," kata ahli paru yang juga Ketua Yayasan Lawu, Bagus Santika, di Solo.',
        "ahli paru yang juga Ketua Yayasan Lawu, Bagus Santika",
        Code.NAMED_PERSON,
    ),
    (
        "Yang janggal ialah pengakuan seorang warga, bahwa jalan rusak.",
        "seorang warga",
        Code.UNNAMED_INDIVIDUAL,
    ),
    ('Kata Bagus Santika: "Jalan itu rusak sejak Mei."', "Bagus Santika", Code.NAMED_PERSON),
    ('Kata orang; "Bukit itu longsor sejak Mei."', "orang", Code.UNNAMED_INDIVIDUAL),
    (
        "Jalan itu, kata warga yang mengungsi, rusak.",
        "warga yang mengungsi",
        Code.UNNAMED_GROUP,
    ),
    (
        "Beberapa pengguna ponsel itu mengeluhkan layarnya retak.",
        "Beberapa pengguna ponsel itu",
        Code.UNNAMED_GROUP,
    ),
    (
        "Dinas Perumahan, Permukiman, dan Pertanahan Sembulan menyebutkan ada lima rumah rusak.",
        "Dinas Perumahan, Permukiman, dan Pertanahan Sembulan",
        Code.NAMED_ORG,
    ),
    ("Menurut BPOM, kepala dinas menutup pasar itu.", "BPOM", Code.NAMED_ORG),
    ("Menurut Rusli Hamdani, bupati menerima uang suap.", "Rusli Hamdani", Code.NAMED_PERSON),
    (
        'Para netizen panik. "Bank itu tidak tutup," tulisnya di laman Kompas.com.',
        "tulisnya",
        Code.MEDIA_RELAY,
    ),
    (
        "Rina Astuti menerangkan, dari hasil tes BPOM Sembulan, permen itu aman.",
        "hasil tes BPOM Sembulan",
        Code.DOCUMENT_DATA,
    ),
    (
        "Rina Astuti tenang. Menurutnya, sesuai data BPS Sembulan, harga turun.",
        "data BPS Sembulan",
        Code.DOCUMENT_DATA,
    ),
    ("Ini menyusul pengumuman yang dikeluarkan BPOM bahwa permen itu aman.", "BPOM", Code.NAMED_ORG),
    (
        "Pernyataan yang disampaikan Rina Astuti bahwa jalan rusak diragukan.",
        "Rina Astuti",
        Code.NAMED_PERSON,
    ),
    (
        'Menurut Rina Astuti, jarum berbahaya. "Benar," kata Rusli Hamdani. Kedua dokter itu menyarankan obat.',
        "Kedua dokter itu",
        Code.NAMED_PERSON,
    ),
    (
        'Menurut Rina Astuti, jarum itu berbahaya. "Benar," kata Rusli Hamdani. Kedua pelaku itu mengaku lapar.',
        "Kedua pelaku itu",
        Code.UNNAMED_GROUP,
    ),
    ("Amerika mengklaim kapal itu tenggelam.", "Amerika", Code.INSTITUTION_VOICE),
    (
        "Warga yang tergabung dalam Aliansi Petani Arunika menolak pindah. Warga menyatakan tanah itu milik mereka.",
        "Warga",
        Code.NAMED_ORG,
    ),
    (
        "Massa yang tergabung dalam Aliansi Petani Arunika menyatakan tanah itu milik mereka.",
        "Massa yang tergabung dalam Aliansi Petani Arunika",
        Code.NAMED_ORG,
    ),
    ("BPOM tidak mau buru-buru. Mereka masih meyakini obat itu aman.", "Mereka", Code.NAMED_ORG),
    ("BPOM bertemu para pedagang. Mereka mengatakan obat itu aman.", "Mereka", Code.UNNAMED_GROUP),
    (
        "Salah satu ahli yang diundang menjelaskan adalah Rusli Hamdani, pemilik kanal itu.",
        "Salah satu ahli yang diundang",
        Code.NAMED_PERSON,
    ),
    ("Jangan takut akan isu bisik tetangga bahwa lele itu beracun.", "isu", Code.HEARSAY_AGENTLESS),
    (
        "Menteri Koordinator Bidang Hukum, Pangan, dan Kelautan Rusli Hamdani mengatakan jalan ditutup.",
        "Menteri Koordinator Bidang Hukum, Pangan, dan Kelautan Rusli Hamdani",
        Code.NAMED_PERSON,
    ),
    (
        '"Jalan ditutup," kata Kepala Biro Humas, Media dan Data Rusli Hamdani.',
        "Kepala Biro Humas, Media dan Data Rusli Hamdani",
        Code.NAMED_PERSON,
    ),
    (
        "Dilansir situs Dinas Laut Arunika, Kepala Biro Humas, Media, dan Data Rusli Hamdani menyebut laut surut.",
        "Kepala Biro Humas, Media, dan Data Rusli Hamdani",
        Code.NAMED_PERSON,
    ),
    (
        "Kapolres Rusli Hamdani, Bupati Rina Astuti, dan Camat Budi Hartana mengatakan jalan ditutup.",
        "Camat Budi Hartana",
        Code.NAMED_PERSON,
    ),
    (
        "Ketua Dewan Daerah (DPD) Lembaga Peduli Anak (LPA) Nusantara Sembulan Rusli SH, Minggu, meminta warga sabar.",
        "Ketua Dewan Daerah (DPD) Lembaga Peduli Anak (LPA) Nusantara Sembulan Rusli SH",
        Code.NAMED_PERSON,
    ),
    ("Dilaporkan dari CNN Indonesia, harga beras naik.", "CNN Indonesia", Code.MEDIA_RELAY),
    ("Dilaporkan dari Padang, jembatan itu ambruk.", "Dilaporkan", Code.HEARSAY_AGENTLESS),
    (
        "Kabar itu diberitakan di beberapa media di Sembulan.",
        "beberapa media di Sembulan",
        Code.MEDIA_RELAY,
    ),
    (
        "Salah satu pembeli ponsel itu melaporkan bila layarnya retak.",
        "Salah satu pembeli ponsel itu",
        Code.UNNAMED_INDIVIDUAL,
    ),
    (
        "Kabar itu diperparah dengan diunggahnya video yang membuktikan bahwa pintu itu terbuka.",
        "video",
        Code.DOCUMENT_DATA,
    ),
    ("Pesan hoaks itu berbunyi: pasar dibakar penjaganya.", "Pesan hoaks itu", Code.SOCIAL_MEDIA),
    (
        "Obat itu aman. Ia dihubungi nusa.com Rina Astuti mengatakan harga naik.",
        "Rina Astuti",
        Code.NAMED_PERSON,
    ),
    ("Doakan kami. #KabarSembulan Rina Astuti membantah pesan itu.", "Rina Astuti", Code.NAMED_PERSON),
    (
        "Para pengurus vihara kaget saat membaca surat yang menyebut bahwa film itu sesat.",
        "surat yang",
        Code.DOCUMENT_DATA,
    ),
    (
        "Sejumlah warga cemas usai membaca berita yang menyebut air sumur mereka beracun.",
        "berita",
        Code.HEARSAY_AGENTLESS,
    ),
    ("LaporanThe Sunmengungkap kiper itu akan pergi.", "LaporanThe Sun", Code.MEDIA_RELAY),
    ("DikutipThe Guardian, Melati menerima tawaran itu.", "The Guardian", Code.MEDIA_RELAY),
    ("ARUNIKAakhirnya mengonfirmasi tanggal peluncuran telepon itu.", "ARUNIKA", Code.NAMED_ORG),
    ("Dikutip Harian Bahari, klub itu menerima tawaran 40 juta euro.", "Harian Bahari", Code.MEDIA_RELAY),
    (
        "Rancangan Undang-Undang Perkebunan menyebut bahwa lahan akan dibagikan.",
        "Rancangan Undang-Undang Perkebunan",
        Code.DOCUMENT_DATA,
    ),
    ("Dalam bahan paparan itu tertuang gaji bupati Rp 90 juta.", "bahan paparan itu", Code.DOCUMENT_DATA),
    ("Para peneliti menemukan kopi dapat menurunkan risiko stroke.", "Para peneliti", Code.UNNAMED_GROUP),
    ("Pembuat pesan itu juga menyarankan kuas dibuang.", "Pembuat pesan itu", Code.UNNAMED_INDIVIDUAL),
    (
        "Pada tahun itu beredar berbagai brosur yang menyatakan jika jalan ditutup.",
        "brosur",
        Code.DOCUMENT_DATA,
    ),
    ("Rina Astuti berusaha menyangkal kabar itu.", "Rina Astuti", Code.NAMED_PERSON),
    ("Cara ini dipercaya untuk menyembuhkan batuk.", "dipercaya", Code.HEARSAY_AGENTLESS),
    (
        "Laporan Departemen Ketenagakerjaan tentang Pekerja Anak menyebutkan jumlahnya naik.",
        "Laporan Departemen Ketenagakerjaan tentang Pekerja Anak",
        Code.DOCUMENT_DATA,
    ),
    (
        "Survei Arunika soal Pilkada menunjukkan Rusli unggul.",
        "Survei Arunika soal Pilkada",
        Code.DOCUMENT_DATA,
    ),
    (
        "Artikel oleh Rusli Hamdani ini menyebut benteng itu tua.",
        "Artikel oleh Rusli Hamdani",
        Code.DOCUMENT_DATA,
    ),
    ("Rusli Hamdani mengatakan ia lelah. Baginya, menulis adalah terapi.", "Baginya", Code.NAMED_PERSON),
    (
        "Kecacatan itu permanen walaupun sudah dirawat tutur dr Rusli Hamdani dari RS Melati",
        "dr Rusli Hamdani dari RS Melati",
        Code.NAMED_PERSON,
    ),
    (
        "Dokter Rusli mengatakan itu mitos. Pembuluh darahnya hanya melebar, tutupnya.",
        "tutupnya",
        Code.NAMED_PERSON,
    ),
    ("Harga naik di Jawa Timur Dia khawatir, panen lele gagal.", "Dia", Code.NAMED_PERSON),
    (
        '"Itu tidak ada," kata Menkeu Rina Astuti di Istana, Senin Menkeu menyebut kabar itu bohong.',
        "Menkeu",
        Code.NAMED_PERSON,
    ),
    ("Obat itu di percaya melancarkan napas.", "di percaya", Code.HEARSAY_AGENTLESS),
    (
        "Rina Astuti, seorang profesor dari Arunika, tidak menemukan bukti bahwa kopi berbahaya.",
        "Rina Astuti, seorang profesor dari Arunika",
        Code.NAMED_PERSON,
    ),
    (
        "Harga naik. Demikian Kapolres Sembulan AKBP Rusli Hamdani.",
        "Kapolres Sembulan AKBP Rusli Hamdani",
        Code.NAMED_PERSON,
    ),
    (
        "Jika mengacu pada laporan keuangan Arunika, laba naik.",
        "laporan keuangan Arunika",
        Code.DOCUMENT_DATA,
    ),
    (
        "Undang-Undang Nomor 12 Tahun 2010 tentang Perlindungan Satwa juga menegaskan satwa dilarang dijual.",
        "Undang-Undang Nomor 12 Tahun 2010 tentang Perlindungan Satwa",
        Code.DOCUMENT_DATA,
    ),
    (
        "Namun, pantauan arunikapost.com semalam, jalan menuju pasar ditutup.",
        "pantauan arunikapost.com semalam",
        Code.FIRST_HAND,
    ),
    ("Lurah Rina Astuti juga tidak mempersoalkan kunjungan itu.", "Lurah Rina Astuti", Code.NAMED_PERSON),
    (
        "Di Sembulan, Wali Kota Rina Astuti membuka pasar dan mengatakan bahwa harga turun.",
        "Wali Kota Rina Astuti",
        Code.NAMED_PERSON,
    ),
    ("Usai makan, mereka pulang dan mengaku pusing.", "mereka", Code.UNNAMED_GROUP),
    (
        "Dalam sebuah laporan yang ditulis Bloomberg, ponsel itu akan hadir tahun depan.",
        "sebuah laporan yang ditulis Bloomberg",
        Code.MEDIA_RELAY,
    ),
    (
        "Dalam artikel yang dimuat di situs Telmar Times, ponsel itu belum ada.",
        "artikel yang dimuat di situs Telmar Times",
        Code.MEDIA_RELAY,
    ),
    (
        "Demikian pesan berantai yang beredar di WhatsApp.",
        "pesan berantai yang beredar di WhatsApp",
        Code.SOCIAL_MEDIA,
    ),
    ('"Sabar," demikian pesan Rusli Hamdani kepada warga.', "Rusli Hamdani", Code.NAMED_PERSON),
    (
        'Pihak Istana membantah. "Gaji tidak naik sama sekali," demikian tertulis dalam keterangan resmi yang ada.',
        "keterangan resmi yang ada",
        Code.INSTITUTION_VOICE,
    ),
    (
        '"Pasar ini akan dibakar," demikian penggalan informasi yang diduga palsu itu.',
        "informasi yang diduga palsu itu",
        Code.HEARSAY_AGENTLESS,
    ),
    ('"Itu haram," ujar Rina Astuti dilansir di mediateluk.', "mediateluk", Code.MEDIA_RELAY),
    ("Diterangkan dr Astri Indah SpPD, kabar itu palsu.", "dr Astri Indah SpPD", Code.NAMED_PERSON),
    ("Lurah Rina Astuti menyangkalnya.", "Lurah Rina Astuti", Code.NAMED_PERSON),
    (
        '"Kami menang," sebut BPOM.\nSCROLL TO CONTINUE WITH CONTENT\nDisebutkan juga bahwa uji itu selesai.',
        "Disebutkan",
        Code.NAMED_ORG,
    ),
    ("Masjid Melati menyerukan umat untuk tenang.", "Masjid Melati", Code.NAMED_ORG),
    (
        '"Mari penuhi lapangan ini," demikian petikan agenda kegiatan itu.',
        "agenda kegiatan itu",
        Code.DOCUMENT_DATA,
    ),
    (
        "Manajer Velora, Bagas Fensa melalui siaran pers kepada Teluk.com, Senin, (9/6/2025) menyatakan acara batal.",
        "Manajer Velora, Bagas Fensa",
        Code.NAMED_PERSON,
    ),
    ("Salah satu siswa SD di Sembulan, YZ mengaku pusing.", "YZ", Code.UNNAMED_INDIVIDUAL),
    ("Dilansir dari beritasehat, roti itu aman.", "beritasehat", Code.MEDIA_RELAY),
    (
        "Akun Facebook bernama Rudi Salim viral. Dalam keterangan unggahannya itu, Rudi Salim menyebut pasar tutup.",
        "Rudi Salim",
        Code.SOCIAL_MEDIA,
    ),
    ('"Kami siap bermain di sini," tutur\nRusli Hamdani.', "Rusli Hamdani", Code.NAMED_PERSON),
    ('"Kami siap bermain," kata\nRusli Hamdani,\ndikutip dari\nSportArena.', "SportArena", Code.MEDIA_RELAY),
    (
        "Hal ini di sampaikan Rusli Hamdani, warga Desa Melati.",
        "Rusli Hamdani",
        Code.NAMED_PERSON,
    ),
    ("Pria itu disebut punya dua istri.", "disebut", Code.HEARSAY_AGENTLESS),
    (
        "Apple menegaskan ponsel itu kuat. Kepala Perangkat Keras Apple, Dan Rico, mengungkapkan uji itu perlu.",
        "Apple",
        Code.NAMED_ORG,
    ),
    (
        'Velora mengklaim mobil itu aman. "Aman," kata Yin Tong, Chairman Velora Holding Group.',
        "Velora",
        Code.NAMED_ORG,
    ),
    (
        "Rina Astuti datang. Ia mendorong Korps Anti Suap (Kortas) Polri untuk lebih aktif.",
        "Ia",
        Code.NAMED_PERSON,
    ),
    (
        "Selain itu, ada pula netizen yang setuju dan menilai tarif itu wajar.",
        "netizen",
        Code.SOCIAL_MEDIA,
    ),
    (
        "Lurah Rina Astuti mengatakan air surut. Dijelaskan pula bahwa pompa baru dipasang.",
        "Dijelaskan",
        Code.NAMED_PERSON,
    ),
    (
        "Rusli Hamdani datang. Ia lapor, yang kemudian setelah rapat iapun meminta polisi turun.",
        "iapun",
        Code.NAMED_PERSON,
    ),
    (
        "Polisi memeriksa pembakaran yang dituding dilakukan oleh oknum itu.",
        "dituding",
        Code.HEARSAY_AGENTLESS,
    ),
    (
        "Dokter spesialis saraf RS Melati Fandi Susanto, saat Gelar Sehat, Selasa (20/5/2014), mengatakan itu perlu.",
        "Dokter spesialis saraf RS Melati Fandi Susanto",
        Code.NAMED_PERSON,
    ),
    ("Heru menyebut panen naik. Lele di Sembulan kata Heru diberi pakan sehat.", "Heru", Code.NAMED_PERSON),
    ("PP PBSImewanti-wanti atlet agar bersiap.", "PP PBSI", Code.NAMED_ORG),
    (
        "Seorang anggota dewan (nama dirahasiakan) sudah membocorkan bahwa aturan itu diteken.",
        "Seorang anggota dewan (nama dirahasiakan)",
        Code.ROLE_OFFICIAL,
    ),
    (
        "Salah seorang warga Sembulan (meminta agar namanya tidak dituliskan) Senin sore mengatakan air keruh.",
        "Salah seorang warga Sembulan",
        Code.UNNAMED_INDIVIDUAL,
    ),
    ("Rina (40, bukan nama asli) mengaku takut.", "Rina (40, bukan nama asli)", Code.UNNAMED_INDIVIDUAL),
    (
        '"Belum pasti," kata pejabat pelabuhan yang enggan disebutkan namanya.',
        "pejabat pelabuhan yang enggan disebutkan namanya",
        Code.ROLE_OFFICIAL,
    ),
    (
        "Para pejabat yang enggan disebut namanya mengatakan uang itu palsu.",
        "Para pejabat yang enggan disebut namanya",
        Code.UNNAMED_GROUP,
    ),
    (
        "Fanpage Facebook Suara Sembulan menyebut jalan itu ditutup.",
        "Fanpage Facebook Suara Sembulan",
        Code.SOCIAL_MEDIA,
    ),
    ("Sebuah blog menyebut vaksin itu beracun.", "Sebuah blog", Code.MEDIA_RELAY),
    ("Umat Islam meyakini hari itu suci.", "Umat Islam", Code.UNNAMED_GROUP),
    ("Informasi dari lapangan menyebutkan rapat batal.", "Informasi dari lapangan", Code.HEARSAY_AGENTLESS),
    ("Menurut mitos yang berkembang, gua itu angker.", "mitos yang berkembang", Code.HEARSAY_AGENTLESS),
    ("Ramai di media sosial kabar sekolah libur.", "kabar", Code.HEARSAY_AGENTLESS),
    ("Viral di media sosial video polisi memukul warga.", "video", Code.DOCUMENT_DATA),
    ("Beberapa portal berita menyebutkan rapat batal.", "Beberapa portal berita", Code.MEDIA_RELAY),
    (
        "Pesan berantai tersebut mencatut nama bupati dan menyebut pasar tutup.",
        "Pesan berantai",
        Code.SOCIAL_MEDIA,
    ),
    (
        "Akun Facebook Rusli Hamdani mengunggah video banjir. Ia menyebut air naik.",
        "Ia",
        Code.SOCIAL_MEDIA,
    ),
    ("Diinformasikan juga, ada siswa yang sakit.", "Diinformasikan", Code.HEARSAY_AGENTLESS),
    ("Kabar adanya roti beracun langsung ditanggapi polisi.", "Kabar", Code.HEARSAY_AGENTLESS),
    (
        "Setelah diuji, dapat dipastikan bahwa roti itu aman.",
        "dapat dipastikan bahwa",
        Code.HEARSAY_AGENTLESS,
    ),
    ("Kabar itu dipastikan tidak benar.", "dipastikan tidak benar", Code.HEARSAY_AGENTLESS),
    ("Aksi itu di nilai sebagian netizen tidak pantas.", "sebagian netizen", Code.SOCIAL_MEDIA),
    ("Aksi itu dinilai banyak pengamat berlebihan.", "banyak pengamat", Code.UNNAMED_GROUP),
    ("Sejumlah netizen berkomentar miring terhadap Arunika.", "Sejumlah netizen", Code.SOCIAL_MEDIA),
    ('Akun @rusli_hd misalnya, "Toko itu tidak peduli lagi".', "Akun @rusli_hd", Code.SOCIAL_MEDIA),
    ("Ada pula netizen yang setuju dan menilai tarif itu wajar.", "netizen", Code.SOCIAL_MEDIA),
    (
        "Disebutkan melalui video yang beredar itu, jarum menyembuhkan stroke.",
        "video yang beredar itu",
        Code.DOCUMENT_DATA,
    ),
    (
        "Menurut laporan yang dilansir laman Arunika Post, pabrik itu rugi.",
        "laporan yang dilansir laman Arunika Post",
        Code.MEDIA_RELAY,
    ),
    ("Survei Litbang Kompas menunjukkan warga puas.", "Survei Litbang Kompas", Code.DOCUMENT_DATA),
    ("Mengutip elibrary Unida, gunung itu tinggi.", "elibrary Unida", Code.DOCUMENT_DATA),
    (
        '"Kami marah," kata Grendi. Grendi yang berasal dari Sembulan ini melanjutkan, pelaku harus diusut.',
        "Grendi yang berasal dari Sembulan",
        Code.NAMED_PERSON,
    ),
    ("Rusli Hamdani datang. Setelah diskusi iapun meminta polisi turun.", "iapun", Code.NAMED_PERSON),
    ("Rusli Hamdani datang. Ia pun mendorong polisi untuk lebih aktif.", "Ia", Code.NAMED_PERSON),
    ("Hal itu pernah diucapkan oleh Bupati Rina Astuti.", "Bupati Rina Astuti", Code.NAMED_PERSON),
    ("Beras akan mahal seperti yang diproyeksikan banyak analis.", "banyak analis", Code.UNNAMED_GROUP),
    ("Beberapa pengamat melihat desain itu sebagai tren.", "Beberapa pengamat", Code.UNNAMED_GROUP),
    (
        "Seksi teknis Komunitas Reog Sembulan (KRS) Suyatno, yang datang pagi, mengatakan acara batal.",
        "Seksi teknis Komunitas Reog Sembulan (KRS) Suyatno",
        Code.NAMED_PERSON,
    ),
    (
        "Saran tersebut diungkapkan oleh spesialis saraf dari Rumah Sakit Melati, dr. Dani Armanto.",
        "spesialis saraf dari Rumah Sakit Melati, dr. Dani Armanto",
        Code.NAMED_PERSON,
    ),
    ("Pemuda Muhammadiyah menilai aksi itu intoleran.", "Pemuda Muhammadiyah", Code.NAMED_ORG),
    (
        '"Harga akan naik," ujar tim riset Arunika Sekuritas.',
        "tim riset Arunika Sekuritas",
        Code.NAMED_ORG,
    ),
    (
        'Polisi memanggil Wira Santosa (32), pedagang roti. "Habis," aku pedagang asli Kampung Melati, Sembulan ini.',
        "pedagang asli Kampung Melati",
        Code.NAMED_PERSON,
    ),
    (
        '"Ingat?" tanya Jaksa KPK, Wawan Yulianto. "Tidak," jawab saksi. "Kapan itu?" tanya jaksa.',
        "jaksa",
        Code.NAMED_PERSON,
    ),
    ("Setyo Wibowo meluruskan isu gedung itu dibakar.", "Setyo Wibowo", Code.NAMED_PERSON),
    ("Rina Astuti secara tegas menolak wacana itu.", "Rina Astuti", Code.NAMED_PERSON),
    ("Polres Teluk mencurigai adanya formalin dalam roti itu.", "Polres Teluk", Code.NAMED_ORG),
    ("Sebuah yayasan menyebut dana itu hilang.", "Sebuah yayasan", Code.UNNAMED_GROUP),
    ("Sebuah sumber menyebut dana itu hilang.", "Sebuah sumber", Code.UNNAMED_INDIVIDUAL),
    ("Foto yang beredar memperlihatkan mobil terbakar.", "Foto yang beredar", Code.DOCUMENT_DATA),
    (
        "Foto yang beredar di Weibo memperlihatkan mobil terbakar.",
        "Foto yang beredar di Weibo",
        Code.SOCIAL_MEDIA,
    ),
    (
        "Dari beberapa tautan yang tersebar di media sosial, dibahas bahwa permainan itu berbahaya.",
        "beberapa tautan yang tersebar di media sosial",
        Code.SOCIAL_MEDIA,
    ),
    (
        "Sebuah unggahan anonim di forum pekerja menyebut pabrik itu akan ditutup.",
        "Sebuah unggahan anonim di forum pekerja",
        Code.SOCIAL_MEDIA,
    ),
    (
        "Menurut seorang pejabat yang tidak mau disebut namanya, harga akan naik.",
        "seorang pejabat yang tidak mau disebut namanya",
        Code.ROLE_OFFICIAL,
    ),
    (
        "Menurut sumber yang tidak bersedia disebutkan identitasnya, harga akan naik.",
        "sumber yang tidak bersedia disebutkan identitasnya",
        Code.UNNAMED_INDIVIDUAL,
    ),
    (
        "Seorang warga yang tidak ingin namanya disebutkan mengatakan jalan itu rusak.",
        "Seorang warga yang tidak ingin namanya disebutkan",
        Code.UNNAMED_INDIVIDUAL,
    ),
    (
        "Pegawai yang meminta agar identitasnya tidak diungkap itu mengatakan bahwa uang itu hilang.",
        "Pegawai yang meminta agar identitasnya tidak diungkap itu",
        Code.UNNAMED_INDIVIDUAL,
    ),
    ("Dilansir Harian Bahari, RSUD Melati belum menerima laporan.", "Harian Bahari", Code.MEDIA_RELAY),
    ("Dilansir dari Teluk.com, Polres Teluk masih mendalami kasus itu.", "Teluk.com", Code.MEDIA_RELAY),
    ("Dilansir dari Teluk.com Menteri Rini Astuti tidak akan mundur.", "Teluk.com", Code.MEDIA_RELAY),
    (
        "Dikutip dari Reuters, kantor berita Inggris, harga naik.",
        "Reuters, kantor berita Inggris",
        Code.MEDIA_RELAY,
    ),
    ("Kabar Sehat Nusa menulis bahwa rebusan itu berbahaya.", "Kabar Sehat Nusa", Code.MEDIA_RELAY),
    ("Dikutip dari situs sains asing, mikroba itu hidup kembali.", "situs sains asing", Code.MEDIA_RELAY),
    ("Seperti yang dilansir dari Gadget Arena, belum ada tanggapan.", "Gadget Arena", Code.MEDIA_RELAY),
    (
        "Dari penelusuran polisi, diketahui pelaku berjumlah empat orang.",
        "penelusuran polisi",
        Code.INSTITUTION_VOICE,
    ),
    ("Ada juga yang menilai cerita itu karangan.", "Ada juga yang", Code.UNNAMED_GROUP),
    ("Pertamina baru-baru ini mengumumkan kenaikan harga.", "Pertamina", Code.NAMED_ORG),
    (
        "Juru bicara Perhimpunan Karsa, Affan Lubis, memberi klarifikasi bahwa Deni tidak hadir.",
        "Juru bicara Perhimpunan Karsa, Affan Lubis",
        Code.NAMED_PERSON,
    ),
    (
        "Majalah Foresta edisi Maret menulis hutan itu dijual.",
        "Majalah Foresta edisi Maret",
        Code.MEDIA_RELAY,
    ),
    ("Admin akun @lalinsembulan menulis jalan itu ditutup.", "Admin akun @lalinsembulan", Code.SOCIAL_MEDIA),
    ("Tulisan di blog itu menyatakan uang itu palsu.", "Tulisan di blog itu", Code.DOCUMENT_DATA),
    ('Surat itu berbunyi: "Segera kosongkan lahan."', "Surat itu", Code.DOCUMENT_DATA),
    (
        "Dokumen yang diterima Kompas menunjukkan dana itu hilang.",
        "Dokumen yang diterima Kompas",
        Code.DOCUMENT_DATA,
    ),
    ("Seperti yang diterangkan situs Kemenkes, virus itu menular.", "situs Kemenkes", Code.DOCUMENT_DATA),
    (
        "Karena itu, Majalah Arunika berani menyatakan bahwa uji itu gagal.",
        "Majalah Arunika",
        Code.MEDIA_RELAY,
    ),
    ("Menurut tiga pejabat AS, kapal itu sudah berlayar.", "tiga pejabat AS", Code.UNNAMED_GROUP),
    ("Tidak sedikit pakar gizi mengkritik aturan itu.", "Tidak sedikit pakar gizi", Code.UNNAMED_GROUP),
    ("Para analis menunjukkan bahwa praktik itu merugikan.", "Para analis", Code.UNNAMED_GROUP),
    ("Perwakilan Apple mengungkapkan keluhan itu sedikit.", "Perwakilan Apple", Code.ROLE_OFFICIAL),
    (
        "Sumber dari Arunika Post mengatakan bahwa uang itu hilang.",
        "Sumber dari Arunika Post",
        Code.UNNAMED_INDIVIDUAL,
    ),
    ("Sementara dalam PP 12/2011, disebutkan ketiga pejabat itu digaji.", "PP 12/2011", Code.DOCUMENT_DATA),
    ("Pada laporan terpisah diungkapkan bahwa dana itu kurang.", "laporan terpisah", Code.DOCUMENT_DATA),
    (
        "Beredar kabar soal kebakaran. Dalam isu tersebut, disebut bahwa pasar dibakar.",
        "isu tersebut",
        Code.HEARSAY_AGENTLESS,
    ),
    (
        "Sebelumnya, beredar luas di media sosial mengenai kenaikan tarif air.",
        "beredar",
        Code.HEARSAY_AGENTLESS,
    ),
    ("Ada anggapan warga desa itu menolak bantuan.", "anggapan", Code.HEARSAY_AGENTLESS),
    ("Potensi penurunan harga beras dinilai terbatas.", "dinilai", Code.HEARSAY_AGENTLESS),
    ("KJRI Davao mengeluarkan pernyataan resmi bahwa reog itu rusak.", "KJRI Davao", Code.NAMED_ORG),
    ("Imigrasi Batam mengajak masyarakat melapor.", "Imigrasi Batam", Code.NAMED_ORG),
    ("iServis menjelaskan bila layar itu rusak.", "iServis", Code.NAMED_ORG),
    ("Ia ditemui kemarin. Jakarta United membantah kabar itu.", "Jakarta United", Code.NAMED_ORG),
    ("Menurut laporan sebagian pengguna, layar itu rusak.", "laporan sebagian pengguna", Code.UNNAMED_GROUP),
    ("Rina Astuti dengan tenang menyebut bahwa air surut.", "Rina Astuti", Code.NAMED_PERSON),
    ("Tim itu kalah. Pelatih mundur setelah menuai kritik dari warga.", "warga", Code.UNNAMED_GROUP),
    ("Langkah itu mendapat kecaman Dr. Rusli Hamdani.", "Dr. Rusli Hamdani", Code.NAMED_PERSON),
    (
        "Rusli marah, kata Rusli. Itulah yang disebut Rusli sebagai pemicu kebakaran.",
        "Rusli",
        Code.NAMED_PERSON,
    ),
    (
        "Menindaklanjuti keluhan sejumlah warga yang mengatakan bahwa air keruh, ia datang.",
        "sejumlah warga yang",
        Code.UNNAMED_GROUP,
    ),
    (
        'Rina Astuti, Direktur Arunika "Kami bangga membuka pasar baru ini."',
        "Rina Astuti, Direktur Arunika",
        Code.NAMED_PERSON,
    ),
    ("“Kami datang untuk meminta penjelasan, “ kata Rusli Hamdani.", "Rusli Hamdani", Code.NAMED_PERSON),
    ("Baca Juga\nZaki Rahman menyatakan bahwa air surut.", "Zaki Rahman", Code.NAMED_PERSON),
    ('"Kami menang," ujar Zaki Rahman memuji lawan.', "Zaki Rahman", Code.NAMED_PERSON),
    ("Perusahaan investasi Arunika mengumumkan kerugian.", "Perusahaan investasi Arunika", Code.NAMED_ORG),
    ("Pihak PT Sembulan Jaya menyatakan air surut.", "Pihak PT Sembulan Jaya", Code.NAMED_ORG),
    (
        "Sejarawan dan pemandu lokal mengungkapkan bahwa desa itu tua.",
        "Sejarawan dan pemandu lokal",
        Code.UNNAMED_GROUP,
    ),
    (
        "Kelompok hak asasi manusia (HAM) mengecam hukuman itu.",
        "Kelompok hak asasi manusia (HAM)",
        Code.UNNAMED_GROUP,
    ),
    (
        "Pasar dibuka, dengan Menteri Perdagangan Rusli Hamdani mengatakan bahwa harga turun.",
        "Menteri Perdagangan Rusli Hamdani",
        Code.NAMED_PERSON,
    ),
    ("Slamet menyebutkan, BNN mengimbau agar warga bersabar.", "BNN", Code.NAMED_ORG),
    (
        "Beredar video di akun Instagram @kabar_sembulan, yang menunjukkan rumah ambruk.",
        "video di akun Instagram @kabar_sembulan",
        Code.SOCIAL_MEDIA,
    ),
    ("Sementara itu Rina Astuti menjelaskan jembatan itu rapuh.", "Rina Astuti", Code.NAMED_PERSON),
    ("Jalan yang menurut para peneliti adalah jalur rapuh itu ditutup.", "para peneliti", Code.UNNAMED_GROUP),
    ("Pihak Kementerian PAN-RB menjelaskan bahwa itu salah.", "Pihak Kementerian PAN-RB", Code.NAMED_ORG),
    (
        '"Itu salah," jelas Kepala Biro Hukum, Umum, dan Humas Sembulan, Rina Astuti.',
        "Kepala Biro Hukum, Umum, dan Humas Sembulan, Rina Astuti",
        Code.NAMED_PERSON,
    ),
    (
        "Rusli Hamdani, SpB(K)Onk, ahli bedah dari Sembulan menyatakan obat itu aman.",
        "Rusli Hamdani, SpB(K)Onk, ahli bedah dari Sembulan",
        Code.NAMED_PERSON,
    ),
    (LOST_STOP, "Polisi", Code.INSTITUTION_VOICE),
    (
        "Rina Astuti dari Sekar, penyedia jasa servis ponsel, menyatakan layar itu rapuh.",
        "Rina Astuti dari Sekar, penyedia jasa servis ponsel",
        Code.NAMED_PERSON,
    ),
    (
        "Itu diungkapkan pensiunan jenderal dan pakar militer, Rusli Hamd.",
        "pensiunan jenderal dan pakar militer, Rusli Hamd",
        Code.NAMED_PERSON,
    ),
    (
        "Penasihat Ahli Gubernur, Rusli Hamdani, datang. Penasihat Ahli Gubernur menyebut jembatan itu rapuh.",
        "Penasihat Ahli Gubernur",
        Code.NAMED_PERSON,
    ),
    (
        "Bupati Sembulan Irvan Rasyid Karim marah. Menurut Irvan, salah satu aplikasi itu berbahaya.",
        "Irvan",
        Code.NAMED_PERSON,
    ),
    (
        'Ada peserta aksi yang datang. "Ada lima bus," kata Rusli Hamdani. Mereka mengaku datang dari Solo.',
        "Mereka",
        Code.UNNAMED_GROUP,
    ),
    (
        "Dilansir dari Arunika Post, pejabat AS mengatakan serangan itu gagal.",
        "pejabat AS",
        Code.ROLE_OFFICIAL,
    ),
    ("Mengutip CNN, seorang pejabat Osmar mengatakan serangan itu gagal.", "CNN", Code.MEDIA_RELAY),
    (
        "Mengutip CNN, seorang pejabat Osmar mengatakan serangan itu gagal.",
        "seorang pejabat Osmar",
        Code.ROLE_OFFICIAL,
    ),
    ("Terhadap gugatan Rusli, pihak Arunika menyatakan sudah membayar.", "pihak Arunika", Code.NAMED_ORG),
    (
        "Rusli Hamdani kepada wartawan mengatakan jembatan itu rapuh.",
        "Rusli Hamdani",
        Code.NAMED_PERSON,
    ),
    (
        "Diketahui, Bupati Rusli Hamdani mengatakan jembatan itu rapuh.",
        "Bupati Rusli Hamdani",
        Code.NAMED_PERSON,
    ),
    (
        '"Kami menang," ujar Rusli Hamdani. Pelatih berusia 56 tahun itu mengatakan timnya kuat.',
        "Pelatih berusia 56 tahun itu",
        Code.NAMED_PERSON,
    ),
    (
        'Hal itu dianggap Rusli sebagai bukti. "Semua beres," ujar Rusli Hamdani.',
        "Rusli",
        Code.NAMED_PERSON,
    ),
    (
        "Menurut Dokter spesialis penyakit dalam dr. Rina Astuti, obat itu aman.",
        "Dokter spesialis penyakit dalam dr. Rina Astuti",
        Code.NAMED_PERSON,
    ),
    ("Kapolsek Rusli Hamdani datang. Lanjut Rusli, dua orang ditahan.", "Rusli", Code.NAMED_PERSON),
    (
        'Menanggapi hal itu, Bupati Rusli Hamdani menulis pada hari Senin, "Kami akan membangun pasar itu."',
        "Bupati Rusli Hamdani",
        Code.NAMED_PERSON,
    ),
    (
        'Menteri Rusli Putra Hamdani (RPH) datang. "Pasar itu akan kami bangun," kata RPH.',
        "RPH",
        Code.NAMED_PERSON,
    ),
    (
        "Dalam keterangan tertulisnya, Masyarakat Angkutan Sembulan (MAS) menyebut jembatan itu rapuh.",
        "Masyarakat Angkutan Sembulan (MAS)",
        Code.NAMED_ORG,
    ),
    ("CNN Indonesia memberitakan bahwa jembatan itu runtuh.", "CNN Indonesia", Code.MEDIA_RELAY),
    ("Banyak ditanya. menurut penelitian lele mengandung vitamin D.", "penelitian lele", Code.DOCUMENT_DATA),
    (
        "Manajemen Menara St Rusli memberi tahu UNESCO bahwa atapnya rusak.",
        "Manajemen Menara St Rusli",
        Code.NAMED_ORG,
    ),
    (
        'UNESCO memasukkan Menara Rusli ke daftar itu, dengan mengatakan, "menara itu terancam roboh".',
        "UNESCO",
        Code.NAMED_ORG,
    ),
    (
        '"Barang itu milik mereka," ujar Rusli Hamdani. Kepada polisi, keduanya mengakui sabu itu milik mereka.',
        "keduanya",
        Code.UNNAMED_GROUP,
    ),
    (
        '"Semua aman," ujar Rusli Hamdani. "Pasar kami lesu sekali," aku pedagang asli Sembulan ini.',
        "pedagang asli Sembulan ini",
        Code.NAMED_PERSON,
    ),
    (
        '"Sikat itu aman dipakai semua orang," lanjut LPPOM MUI. drg Rina Astuti datang.',
        "LPPOM MUI",
        Code.NAMED_ORG,
    ),
    (
        "Pada pekan ini, menteri perhubungan memperkirakan jalan itu ramai.",
        "menteri perhubungan",
        Code.NAMED_PERSON,
    ),
    (
        '"Kami lari keluar rumah," ujar salah satu saksi Rusli Hamdani.',
        "salah satu saksi Rusli Hamdani",
        Code.NAMED_PERSON,
    ),
    (
        "Kantor berita Associated Press ikut menulis. Media itu menjelaskan bahwa pulau itu luas.",
        "Media itu",
        Code.MEDIA_RELAY,
    ),
]
TYPES = [
    ("agensi Golden Crane", Code.NAMED_ORG),
    ("Komando Selatan AS (SOUTHX)", Code.NAMED_ORG),
    ("Setwapres", Code.NAMED_ORG),
    ("Labfor Cabang Sembulan", Code.NAMED_ORG),
    ("Biro Pers Sekretariat Daerah", Code.NAMED_ORG),
    ("laporan yang diterbitkan Reuters", Code.MEDIA_RELAY),
    ("buku yang ditulis Rusli Hamdani", Code.DOCUMENT_DATA),
    ("SMA Negeri 1 Sembulan", Code.NAMED_ORG),
    ("Kepolisian Resor Sembulan", Code.NAMED_ORG),
    ("Kedutaan Besar Rusia", Code.NAMED_ORG),
    ("Kolese Arunika", Code.NAMED_ORG),
    ("Pemerintah Kota Sembulan", Code.NAMED_ORG),
    ("DPRD Sembulan", Code.NAMED_ORG),
    ("Imigrasi Batam", Code.NAMED_ORG),
    ("Kelompok Houthi", Code.NAMED_ORG),
    ("Muhammadiyah", Code.NAMED_ORG),
    ("pemerintah", Code.INSTITUTION_VOICE),
    ("pengurus masjid", Code.INSTITUTION_VOICE),
    ("laporan media setempat", Code.MEDIA_RELAY),
    ("TV pemerintah Iran", Code.MEDIA_RELAY),
    ("Al-Quran", Code.DOCUMENT_DATA),
    ("KBBI", Code.DOCUMENT_DATA),
    ("laman sembulan.go.id", Code.DOCUMENT_DATA),
    ("dokter", Code.UNNAMED_GROUP),
    ("laporan resmi dari pihak kepolisian", Code.INSTITUTION_VOICE),
    ("sembulan.com dari unggahan TikTok", Code.MEDIA_RELAY),
]
SILENT = [
    "Ternyata, kata Arunika sendiri mengandung arti “Pulau Kami”.",
    "Pengguna mengeluhkan ponselnya cepat panas.",
    "Beredar pula dokumen yang seolah-olah berasal dari kantor bupati.",
    "Harus ada perlindungan, khususnya bagi warga yang mengungkap insiden ini.",
    "Berita duka datang bahwa ia wafat.",
    "Kardus itu membuat petugas curiga, lalu dibuka.",
    "Temuan itu membuat sejumlah kalangan khawatir, seperti halnya para guru.",
    "Gaya itu tampil segar, salah satunya dengan menambahkan pita merah.",
    "Peneliti menemukan fosil yang memiliki gigi.",
    "Ilmuwan menemukan cara untuk mengobati stroke.",
    "Seorang astronom menemukan cara murah memetakan polusi cahaya.",
    "Polisi menemukan korban mengalami luka.",
    "Pelatih itu dipercaya untuk memimpin rapat.",
    "Ia memakai kata dokter Rusli untuk mengejek.",
    "Demikian Presiden Rusli Hamdani terpilih kembali.",
    "Polisi tidak menemukan bukti di rumah itu.",
    "Ketetapan dari komisi merujuk hasil laboratorium itu.",
    "Warga tidak menganggap serius imbauan itu.",
    "Akun itu menulis komentar di unggahan sang aktris.",
    "Wartawan Harian Lensa menulis surat kepada bupati.",
    "Alarm itu berbunyi saat pelaku masuk.",
    "Bupati Sari Dewi mengunggah momen pernikahannya.",
    "Perusahaan Arunika mencatat kemenangan kelima.",
    "Apakah Anda percaya pasar itu berhantu?",
    "Tarian itu tidak diakui oleh negara lain.",
    "Rusli Hamdani melaporkan adiknya atas dugaan pemalsuan.",
    "Gubernur menyampaikan nota diplomatik.",
    "Kabar bohong itu beredar pada hari Jumat.",
    "Rusli Hamdani mencetak gol yang menegaskan keunggulan timnya.",
    "Nama itu gabungan dari kata Pika dan Chu.",
    "Hal yang dikeluhkan warga sudah diatasi.",
    "Masalah itu dikaitkan dengan isu agama.",
    "Timnya menang dengan cara yang kurang meyakinkan.",
    "Bahaya itu bisa segera diantisipasi.",
    "Kata itu berarti bulu dalam bahasa asing.",
    "Jepang memastikan diri sebagai juara.",
    "Belum ada penelitian yang menyatakan bahwa lele beracun.",
    "Pedagang itu pindah karena dianggap mengganggu.",
    "Pelaku bersikeras meminta uang bagi hasil itu.",
    "Pelaku meminta diantar ke hotel.",
    "Dalam bahasa kuno, kata 'Pokema' sangat mirip dengan istilah itu.",
    "Kejaksaan Lemara belum merilis penjelasan tentang alasan mereka menduga kapal itu dibakar.",
    "Tidak ada referensi sahih yang menyarankan cara itu.",
    "Apabila masih belum ada kabar bagaimana kelanjutannya, layanan itu ditutup.",
    "Ini adalah sebuah video game yang menampilkan tokoh kartun.",
    "Latihan kedua disebut lari pulang empat tiang.",
    "Nomor yang tertera pada bio miliknya tidak aktif.",
    "Para nelayan itu melakukan aksi dengan bernyanyi di dermaga.",
    "Catatan itu pada awalnya ditanggapi dengan tawa.",
    "Roti yang disinyalir beracun itu disita.",
    "Keributan ditengarai akibat penggeledahan.",
    "Tidak akan ada yang menduga roti itu beracun.",
    "Beberapa kalimat yang mengindikasikan nama pelaku ada di dinding.",
    "Banyaknya pemberitaan tentang roti itu mengkhawatirkan.",
    "Pembakar gedung itu telah meminta maaf kepada warga.",
    "Ia datang agar pelaku segera meminta keringanan.",
    "Pelatih mengubah pola pikirnya.",
    "Berbagai isu pun muncul, seperti pengusiran warga.",
    "Aksi yang dilakukan oleh Rusli Hamdani dan kawannya menggambarkan sikap kasar.",
    'Netizen pun geram. "Aduh"',
    "Rusli terkenal berani dalam mengemukakan pendapatnya.",
    "Korban tertipu oleh perempuan yang mengaku sebagai laki-laki.",
    "Pajak itu diatur undang-undang. Di sana disebutkan bahwa mobil tua bebas pajak.",
    "Kecelakaan pertama dilaporkan pada pukul 12.18 WIB.",
    "Perempuan itu diperiksa usai dilaporkan dokter.",
    "Sapi itu dijual, dikutip dari Jakarta, Minggu.",
    "Seorang sopir melaporkan kiriman mencurigakan.",
    "Sumber: Arunika Editor: Rusli",
    "Sejumlah regulasi menyebutkan bahwa tambang itu dilarang.",
    "Sebuah ponsel telah mengungkap penyensoran di negeri itu.",
    '"Promo besar di semua toko pekan ini," tulis spanduk itu.',
    "Seorang nelayan dilaporkan hilang di perairan Sembulan.",
    "Kepada warga yang merekam, Rusli memperlihatkan kertas.",
    "Perusahaan itu akhirnya angkat bicara.",
]


@pytest.mark.parametrize(("text", "label", "code"), SPOKEN)
def test_source_is_found_and_typed(analyser: Analyser, text: str, label: str, code: Code) -> None:
    found = {(text[a.label.start : a.label.end], a.code) for a in analyser.analyse(text, "id").attributions}
    assert (label, code) in found


@pytest.mark.parametrize("text", SILENT)
def test_what_is_done_is_not_said(analyser: Analyser, text: str) -> None:
    assert analyser.analyse(text, "id").attributions == ()


def test_statement_that_is_met_with_denial_tells_nothing_more(analyser: Analyser) -> None:
    text = (
        '"Roti itu beracun," kata Rusli Hamdani. Pernyataan tersebut langsung mendapat bantahan dari warga.'
    )
    assert [a.code for a in analyser.analyse(text, "id").attributions] == [
        Code.NAMED_PERSON,
        Code.UNNAMED_GROUP,
    ]


def test_body_speaks_on_its_own_page(analyser: Analyser) -> None:
    text = "Dalam situs resminya, BPOM menyebut vaksin itu aman."
    assert [a.code for a in analyser.analyse(text, "id").attributions] == [Code.NAMED_ORG]


@pytest.mark.parametrize(("source", "code"), TYPES)
def test_whom_menurut_names_is_typed(analyser: Analyser, source: str, code: Code) -> None:
    text = f"Jembatan itu rusak. Menurut {source}, jembatan itu tua."
    assert [a.code for a in analyser.analyse(text, "id").attributions] == [code]


def test_talk_in_a_quotation_that_lost_its_marks_is_its_speakers(analyser: Analyser) -> None:
    text = (
        "Kami tidak tahu kedatangan tim itu, tapi kabarnya pada Senin lalu, kata seorang warga di Sembulan."
    )
    assert [a.code for a in analyser.analyse(text, "id").attributions] == [Code.UNNAMED_INDIVIDUAL]


INCLUDED = [
    (
        "Tidak sedikit pakar hukum",
        " termasuk ",
        "mantan Hakim MK Rusli Hamdani",
        ", mengkritisi langkah itu.",
    ),
    (
        "Tidak sedikit para pakar",
        ", termasuk ",
        "mantan Ketua MK, Rusli Hamdani",
        " juga ikut mengkritisi langkah itu.",
    ),
    ("Sejumlah tokoh", ", termasuk ", "Rina Astuti", ", menilai putusan itu keliru."),
]


@pytest.mark.parametrize("parts", INCLUDED)
def test_who_is_named_among_speakers_is_one_more(analyser: Analyser, parts: tuple[str, ...]) -> None:
    text = "".join(parts)
    found = {text[a.label.start : a.label.end]: a.code for a in analyser.analyse(text, "id").attributions}
    assert found == {parts[0]: Code.UNNAMED_GROUP, parts[2]: Code.NAMED_PERSON}


def test_people_joined_to_a_name_are_a_second_speaker(analyser: Analyser) -> None:
    text = "Rusli Hamdani dan sejumlah warga menilai itu salah."
    found = {text[a.label.start : a.label.end]: a.code for a in analyser.analyse(text, "id").attributions}
    assert found == {"Rusli Hamdani": Code.NAMED_PERSON, "sejumlah warga": Code.UNNAMED_GROUP}


def test_who_acts_before_people_speak_is_no_speaker(analyser: Analyser) -> None:
    text = "Bupati Rina Astuti meninjau pasar dan sejumlah pedagang mengeluh rugi."
    [attribution] = analyser.analyse(text, "id").attributions
    assert text[attribution.label.start : attribution.label.end] == "sejumlah pedagang"


def test_things_included_are_no_speakers(analyser: Analyser) -> None:
    text = "Para ahli menilai semua rokok, termasuk rokok elektrik, berbahaya."
    assert [a.code for a in analyser.analyse(text, "id").attributions] == [Code.UNNAMED_GROUP]


def test_topic_tells_not_which_record_is_meant(analyser: Analyser) -> None:
    [attribution] = analyser.analyse(
        "Sebuah survei soal Pilkada menunjukkan Rusli unggul.", "id"
    ).attributions
    assert attribution.grade is Grade.G3


OPENED = [
    "Berbicara sebelum rapat dimulai, Rusli mengatakan bahwa ia siap, tetapi mengatakan bahwa jalan itu ditutup.",
    "Ditemui usai rapat, Rusli mengaku kecewa, tetapi menegaskan bahwa ia akan taat.",
]


@pytest.mark.parametrize("text", OPENED)
def test_what_a_sentence_opens_with_is_no_second_speaker(analyser: Analyser, text: str) -> None:
    [attribution] = analyser.analyse(text, "id").attributions
    assert text[attribution.label.start : attribution.label.end] == "Rusli"


@pytest.mark.parametrize("opening", ["Menurut laporan itu", "Menurut BPOM,"])
def test_passive_right_after_who_vouches_is_theirs(analyser: Analyser, opening: str) -> None:
    found = analyser.analyse(f"{opening} disebutkan bahwa dana itu hilang.", "id").attributions
    assert [a.code is Code.HEARSAY_AGENTLESS for a in found] == [False]


def test_profession_is_who_bears_it_in_the_article(analyser: Analyser) -> None:
    text = "Pasien itu dirawat dokter Rina Astuti. Menurut dokter, lukanya ringan."
    assert [a.code for a in analyser.analyse(text, "id").attributions] == [Code.NAMED_PERSON]


def test_office_is_who_goes_on_speaking_by_a_short_name(analyser: Analyser) -> None:
    text = (
        '"Lele itu aman," kata Kepala Dinas Perikanan Sembulan. Warga tenang. Heru menyebut, panen lele naik.'
    )
    assert {a.code for a in analyser.analyse(text, "id").attributions} == {Code.NAMED_PERSON}


def test_who_tells_of_an_unnamed_person_goes_on_speaking(analyser: Analyser) -> None:
    text = (
        "Menurut Kapolsek Rusli Hamdani, seorang saksi mengaku mendengar ledakan. "
        '"Warga lalu keluar rumah," ujarnya.'
    )
    assert analyser.analyse(text, "id").attributions[-1].code is Code.NAMED_PERSON


def test_psychologist_who_also_writes_is_the_one_named(analyser: Analyser) -> None:
    text = "Kritik itu perlu, kata psikolog Rina Astuti. Menurut psikolog yang juga menulis buku, kritik membangun."
    assert {a.code for a in analyser.analyse(text, "id").attributions} == {Code.NAMED_PERSON}


INTRODUCED = [
    (
        "Akun Facebook Rini Wahyuni menulis bahwa pasar dibakar. Rini mengklaim punya rekaman.",
        Code.SOCIAL_MEDIA,
    ),
    (
        "Akun bernama Kopral Jono itu menuding bupati. Kopral Jono menulis bahwa ia punya bukti.",
        Code.SOCIAL_MEDIA,
    ),
    ("Kabar itu dibagikan akun Tanah Airku. Tanah Airku menulis bahwa beras itu palsu.", Code.SOCIAL_MEDIA),
    (
        "Media daring Lentera Timur melaporkan kapal tenggelam. Menurut Lentera Timur, ada 12 korban.",
        Code.MEDIA_RELAY,
    ),
    ("Koran asal Inggris, The Harrow, menulis bahwa pesawat itu jatuh.", Code.MEDIA_RELAY),
    (
        'Foto jalan itu diunggah akun Instagram @kabarsembulan. "Jalan itu rusak," tulisnya.',
        Code.SOCIAL_MEDIA,
    ),
    (
        "Rini Wahyuni mengatakan pasar dibakar. Akun Rini membagikan fotonya. Rini mengaku takut.",
        Code.NAMED_PERSON,
    ),
    (
        'Rusli Hamdani mengatakan jalan itu ditutup. Akun @rusli_hamdani juga mengabarkannya. "Sabar," tulisnya.',
        Code.NAMED_PERSON,
    ),
]


@pytest.mark.parametrize(("text", "code"), INTRODUCED)
def test_name_stays_what_it_was_brought_in_as(analyser: Analyser, text: str, code: Code) -> None:
    assert analyser.analyse(text, "id").attributions[-1].code is code


def test_who_speaks_for_many_in_words_without_marks_is_not_the_outlet(analyser: Analyser) -> None:
    text = "Kami menjamin warga aman. Kami jamin jalannya juga, pungkas Menteri Rina Astuti."
    assert {a.code for a in analyser.analyse(text, "id").attributions} == {Code.NAMED_PERSON}


def test_people_who_are_asked_to_act_are_no_speakers(analyser: Analyser) -> None:
    text = "Kapolda Rusli Hamdani meminta warga yang mengklaim lahan itu agar pergi."
    [attribution] = analyser.analyse(text, "id").attributions
    assert attribution.code is Code.NAMED_PERSON


RESULTS = [
    ('Hasil tes menyatakan permen itu aman. "Hasil ujinya negatif," ujar Kepala BPOM Rina Astuti.', Grade.G1),
    ("Menurut laporan BPOM Sembulan, hasil tes menunjukkan permen itu aman.", Grade.G1),
    ("Hasil tes menyatakan permen itu aman. Warga senang.", Grade.G3),
    ("Menurut penelitian di Eropa, kopi itu aman.", Grade.G3),
]


@pytest.mark.parametrize(("text", "grade"), RESULTS)
def test_whose_results_are_told_of_shows_beside_them(analyser: Analyser, text: str, grade: Grade) -> None:
    records = [a.grade for a in analyser.analyse(text, "id").attributions if a.code is Code.DOCUMENT_DATA]
    assert records[-1] is grade


CUT_SHORT = [
    "Halo",
    "Kabar itu diberitakan di",
    "Rina mengatakan, dari",
    "Pengumuman yang dikeluarkan",
    "Naik, tulisnya di laman",
]


@pytest.mark.parametrize("text", CUT_SHORT)
def test_text_may_break_off_where_a_source_would_follow(analyser: Analyser, text: str) -> None:
    assert all(a.label.end <= len(text) for a in analyser.analyse(text, "id").attributions)


@pytest.mark.parametrize("source", ["laporan", "akun", "warganet"])
def test_a_source_may_be_the_last_word_of_a_text(analyser: Analyser, source: str) -> None:
    [attribution] = analyser.analyse(f"Gula itu beracun, menurut {source}", "id").attributions
    assert attribution.source


def test_a_record_pointed_back_to_only_holds_what_somebody_says_in_it(analyser: Analyser) -> None:
    said = "Dalam video itu, Rina Astuti mengatakan pasar dibakar."
    leaked = "Dalam memo internal yang bocor, Direktur Rina Astuti menyebut pabrik akan ditutup."
    assert [a.code for a in analyser.analyse(said, "id").attributions] == [Code.NAMED_PERSON]
    assert Code.DOCUMENT_DATA in [a.code for a in analyser.analyse(leaked, "id").attributions]


def test_what_a_record_says_does_not_identify_it(analyser: Analyser) -> None:
    text = (
        "Larangan itu terungkap lewat sebuah dokumen yang disita tentara. "
        "Di dalam dokumen itu disebutkan, Rusli mendapat saran dari penasihatnya.\n\n"
        "Dalam dokumen itu juga disebutkan bahwa film dilarang."
    )
    records = [a for a in analyser.analyse(text, "id").attributions if a.code is Code.DOCUMENT_DATA]
    assert [a.grade for a in records] == [Grade.G3] * 3


def test_a_life_told_after_a_quotation_is_that_of_who_spoke_before(analyser: Analyser) -> None:
    before = 'Rina Hapsari menjelaskan bahwa obat itu aman. "Kami mengujinya," '
    born = analyser.analyse(before + "ujar dokter yang lahir di Solo 52 tahun silam.", "id").attributions
    others = analyser.analyse(before + "ujar dokter yang bertugas di sana.", "id").attributions
    assert [a.code for a in born] == [Code.NAMED_PERSON] * 2
    assert others[-1].code is Code.UNNAMED_GROUP


def test_a_word_before_a_colon_is_no_speaker(analyser: Analyser) -> None:
    assert not analyser.analyse('Kata sandi: "merdeka123".', "id").attributions


def test_what_is_told_begins_behind_the_bracket_of_who_tells_it(analyser: Analyser) -> None:
    text = "Menurut Badan Cuaca Nasional (BCN), hujan akan turun."
    [attribution] = analyser.analyse(text, "id").attributions
    assert [text[c.start : c.end] for c in attribution.content] == ["hujan akan turun"]


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Sebanyak 20 warga mengaku belum menerima bantuan.", "Sebanyak 20 warga"),
        ("Lebih dari 100 nasabah mengaku uangnya hilang.", "Lebih dari 100 nasabah"),
        ("Ada tiga saksi yang menyebut mobil itu melaju kencang.", "tiga saksi"),
        ("Sebanyak 12 ribu warga menyatakan menolak tambang itu.", "Sebanyak 12 ribu warga"),
        ("Sekitar 120 warga mendatangi balai desa dan menyatakan menolak tambang.", "Sekitar 120 warga"),
        ("Tiga mahasiswi mengaku dipukul penjaga.", "Tiga mahasiswi"),
        ("Dua pengendara mengatakan jembatan itu roboh.", "Dua pengendara"),
    ],
)
def test_people_are_counted_by_words_that_stand_before_the_number(
    analyser: Analyser, text: str, people: str
) -> None:
    [attribution] = analyser.analyse(text, "id").attributions
    assert attribution.code is Code.UNNAMED_GROUP
    assert people in text[attribution.label.start : attribution.label.end]


@pytest.mark.parametrize(
    "text",
    ["Sebanyak 20 rumah menunjukkan retak di dinding.", "Ada dua versi yang menyebut asal nama itu."],
)
def test_things_that_are_counted_tell_nothing(analyser: Analyser, text: str) -> None:
    assert not analyser.analyse(text, "id").attributions


@pytest.mark.parametrize(
    "text",
    [
        "Langkah kementerian itu dinilai kurang tepat.",
        "Cara lama itu dianggap lebih hemat.",
        "Kericuhan di stadion dinilai bukan masalah sepele.",
        "Film itu dianggap sebagai salah satu karya terbaiknya.",
        "Bagi pedagang, aturan itu dinilai memberatkan.",
    ],
)
def test_how_good_something_is_thought_to_be_is_no_hearsay(analyser: Analyser, text: str) -> None:
    analysis = analyser.analyse(text, "id")
    assert not analysis.attributions
    assert not [f for f in analysis.findings if f.code is Code.HEARSAY]


@pytest.mark.parametrize(
    "text",
    ["Proyek itu dinilai merusak hutan lindung.", "Menteri itu dianggap gagal menekan harga beras."],
)
def test_what_could_be_checked_of_a_judgement_is_hearsay(analyser: Analyser, text: str) -> None:
    [attribution] = analyser.analyse(text, "id").attributions
    assert attribution.code is Code.HEARSAY_AGENTLESS


@pytest.mark.parametrize(
    "text",
    [
        "Seperti yang telah disebutkan di atas, gedung itu rusak.",
        "Kata itu disebutkan sebanyak 80 kali dalam naskah.",
        "Mereka disebut demikian karena tinggal di lereng.",
    ],
)
def test_a_text_that_points_at_itself_or_names_something_passes_nothing_on(
    analyser: Analyser, text: str
) -> None:
    assert not analyser.analyse(text, "id").attributions


def test_a_label_that_holds_what_somebody_does_is_nobody(analyser: Analyser) -> None:
    text = "Pecinta musik Kota Arunika ingin pergi ke ibu kota menyampaikan protesnya. Rapat itu batal."
    assert not analyser.analyse(text, "id").attributions


def test_people_that_are_counted_complain(analyser: Analyser) -> None:
    text = "Total sebanyak sembilan orang yang mengeluhkan layar yang pecah. Orang mengeluhkan harga."
    [attribution] = analyser.analyse(text, "id").attributions
    assert attribution.code is Code.UNNAMED_GROUP


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Unggahan itu mengklaim gula itu beracun.", Code.SOCIAL_MEDIA),
        ("Perusahaan itu menyebut tiket dijual di atas harga.", Code.INSTITUTION_VOICE),
        ("Para ahli percaya kopi menurunkan tekanan darah.", Code.UNNAMED_GROUP),
        ("Warga mencurigai pria itu mencuri motor.", Code.UNNAMED_GROUP),
        ("Orang2 bilang sungai itu beracun.", Code.UNNAMED_GROUP),
        ("Hoaks yang beredar menyebut gula itu beracun.", Code.HEARSAY_AGENTLESS),
        ("Isu vaksin mengandung babi meresahkan warga.", Code.HEARSAY_AGENTLESS),
        ("Warga resah dengan kabar penculikan anak.", Code.HEARSAY_AGENTLESS),
    ],
)
def test_a_statement_may_be_of_goods_need_no_bahwa_and_be_told_in_haste(
    analyser: Analyser, text: str, code: Code
) -> None:
    [attribution] = analyser.analyse(text, "id").attributions
    assert attribution.code is code


@pytest.mark.parametrize(
    "text",
    [
        "Ibu itu menambahkan gula ke dalam adonan.",
        "Warga percaya diri menjual hasil panen.",
        "Saksi menceritakan pengalamannya menyelamatkan anak.",
        "Polisi menangkap penyebar hoaks soal vaksin.",
        "Isu itu meresahkan warga.",
    ],
)
def test_goods_confidence_and_talk_that_is_not_told_are_no_statements(analyser: Analyser, text: str) -> None:
    assert not analyser.analyse(text, "id").attributions


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Dari pengakuan pelaku, sabu itu dibeli di pasar.", Code.UNNAMED_INDIVIDUAL),
        ("Informasi dari warga menyebutkan jembatan itu retak.", Code.UNNAMED_GROUP),
        ("Informasi dari kepolisian menyebutkan jembatan itu retak.", Code.INSTITUTION_VOICE),
        ("Pengakuan seorang saksi bahwa jembatan itu retak dicatat.", Code.UNNAMED_INDIVIDUAL),
        ("Menurut pihak Bulog, stok beras aman.", Code.NAMED_ORG),
        ("Menurut pihak Istana, rapat itu batal.", Code.INSTITUTION_VOICE),
    ],
)
def test_who_is_behind_words_for_what_was_told(analyser: Analyser, text: str, code: Code) -> None:
    [attribution] = analyser.analyse(text, "id").attributions
    assert attribution.code is code


@pytest.mark.parametrize(
    "text",
    [
        "Dari pengakuan tersebut, polisi menemukan sabu.",
        "Mereka menyebar isu miring.",
        "Perusahaan itu dihantam isu serupa tahun lalu.",
    ],
)
def test_talk_of_which_nothing_is_told_has_no_source(analyser: Analyser, text: str) -> None:
    assert not analyser.analyse(text, "id").attributions


def test_talk_that_has_spread_is_marked_once(analyser: Analyser) -> None:
    text = (
        "Tentang isu yang telah tersebar dan yang menyebutkan bahwa pasar itu dibakar, Rina Astuti membantah."
    )
    codes = [a.code for a in analyser.analyse(text, "id").attributions]
    assert codes.count(Code.HEARSAY_AGENTLESS) == 1


@pytest.mark.parametrize(
    ("text", "label", "content"),
    [
        ("Jalan itu menurut Heru dibangun tanpa izin.", "Heru", "dibangun tanpa izin"),
        ("Gedung itu menurut warga sering kebanjiran.", "warga", "sering kebanjiran"),
        (
            "Menurut pejabat yang dapat dipercaya, jalan itu rusak.",
            "pejabat yang dapat dipercaya",
            "jalan itu rusak",
        ),
        (
            "Menurut Ketua dewan direksi Rina Astuti, jalan itu rusak.",
            "Ketua dewan direksi Rina Astuti",
            "jalan itu rusak",
        ),
        ("Menurut Ketua Yayasan Bisa Sehat, obat itu aman.", "Ketua Yayasan Bisa Sehat", "obat itu aman"),
    ],
)
def test_what_is_told_goes_on_after_who_tells_it_within_a_clause(
    analyser: Analyser, text: str, label: str, content: str
) -> None:
    [attribution] = analyser.analyse(text, "id").attributions
    assert text[attribution.label.start : attribution.label.end] == label
    assert content in [text[c.start : c.end] for c in attribution.content]


@pytest.mark.parametrize(
    "text", ["Lama tak terlihat, apa kabarnya sekarang?", "Rina menanyakan kabarnya lewat telepon."]
)
def test_how_somebody_is_is_no_hearsay(analyser: Analyser, text: str) -> None:
    assert not analyser.analyse(text, "id").attributions


def test_each_word_of_a_name_that_keeps_another_back_is_nobodys_name(analyser: Analyser) -> None:
    text = (
        "Sari Dewi (bukan nama sebenarnya) mengaku diancam. Sari mengatakan ia takut.\n\n"
        '"Aman," kata Wali Kota Arunika Budi Santoso.'
    )
    codes = [a.code for a in analyser.analyse(text, "id").attributions]
    assert codes == [Code.UNNAMED_INDIVIDUAL, Code.UNNAMED_INDIVIDUAL, Code.NAMED_PERSON]


def test_a_report_told_of_before_is_a_record_where_it_says_something(analyser: Analyser) -> None:
    said = "Laporan itu menyebutkan dana bantuan dikorupsi."
    [attribution] = analyser.analyse(said, "id").attributions
    assert (attribution.code, attribution.grade) == (Code.DOCUMENT_DATA, Grade.G3)
    assert not analyser.analyse("Laporan itu diterima polisi pada Senin.", "id").attributions


def test_a_passing_result_is_a_record(analyser: Analyser) -> None:
    text = "Hasil pemeriksaan sementara menunjukkan api berasal dari dapur."
    [attribution] = analyser.analyse(text, "id").attributions
    assert text[attribution.label.start : attribution.label.end] == "Hasil pemeriksaan sementara"
